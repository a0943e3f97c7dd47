create schema intake_sources;
create table intake_sources.intake_source (
    id                   text collate "C" primary key,
    name                 text not null,
    site                 text not null,
    format               text not null,
    zone                 text not null,
    deny_status          integer,
    deny_rules           text[] not null,
    silent_after_seconds bigint,
    shown         jsonb,
    feed_grant           jsonb,
    registered_at        timestamptz not null,
    last_received_at     timestamptz,
    silent_since         timestamptz,
    skewed_at            timestamptz
);

create table intake_sources.intake_test (
    id           text collate "C" primary key,
    sources      text[] not null,
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    note         text not null,
    announced_by text not null,
    announced_at timestamptz not null,
    revoked_by   text,
    revoked_at   timestamptz
);

create table intake_sources.intake_silence (
    source    text collate "C" not null,
    since     timestamptz not null,
    silent_at timestamptz not null,
    back_at   timestamptz,
    primary key (source, silent_at)
);

create schema intake_receipts;
create table intake_receipts.intake_receipt (
    delivery       text collate "C" not null,
    part           integer not null,
    position       bigint not null,
    last           boolean not null,
    source         text collate "C" not null,
    site           text not null,
    format         text not null,
    received_at    timestamptz not null,
    received       bigint not null,
    counted        bigint not null,
    duplicates     bigint not null,
    simulated      bigint not null,
    ignored        bigint not null,
    rejected_count bigint not null,
    rejects        text[] not null,
    missing        bigint not null,
    blocked        bigint,
    challenged     bigint,
    detected       bigint,
    unknown        bigint,
    not_utf8       bigint not null,
    bytes          bigint not null,
    sha256         text collate "C",
    primary key (delivery, part)
);
create index intake_receipt_position on intake_receipts.intake_receipt (position);
create index intake_receipt_sha256 on intake_receipts.intake_receipt (sha256) where sha256 is not null;
create index intake_receipt_received on intake_receipts.intake_receipt (received_at);

create table intake_receipts.intake_withdrawal (
    delivery     text collate "C" primary key,
    reason       text not null,
    note         text,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null
);

-- What was sent is no projection: it cannot be made from events.
create table intake_raw (
    received_month date not null,
    delivery       text collate "C" not null,
    from_byte      bigint not null,
    to_byte        bigint not null,
    zstd           bytea not null
) partition by range (received_month);
create index intake_raw_of_delivery on intake_raw (delivery, from_byte);

-- The program may add the partition of a month and drop one that is old, and nothing else in the schema.
create function intake_raw_month(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('intake_raw_month'));
    execute format('create table if not exists %I partition of intake_raw for values from (%L) to (%L)',
        'intake_raw_' || to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
end $$;
revoke all on function intake_raw_month(date) from public;

-- Which files a source has sent, and up to where; the marks tell a file that has grown from another one.
create table intake_file (
    source     text collate "C" not null,
    scope      text collate "C" not null,
    file       text collate "C" not null,
    first_line bytea not null,
    covered    bigint not null,
    seen_order bigint generated always as identity,
    primary key (source, scope, file)
);
create index intake_file_of_first_line on intake_file (source, scope, first_line, seen_order);
create table intake_file_mark (
    source   text collate "C" not null,
    scope    text collate "C" not null,
    file     text collate "C" not null,
    at_byte  bigint not null,
    sha256   bytea not null,
    primary key (source, scope, file, at_byte)
);

-- When each feed was asked and is to be asked again, and what its host said of its answer.
create table intake_poll (
    source        text collate "C" primary key,
    terms         text not null,
    etag          text,
    last_modified text,
    sha256        text collate "C",
    asked_at      timestamptz,
    answered_at   timestamptz,
    next_at       timestamptz not null,
    failures      integer not null,
    problem       text
);

-- Which delivery tells of which publication or message, also where that made no event: written with the facts. What is
-- withdrawn is deleted.
create table intake_mention (
    what     text collate "C" not null,
    delivery text collate "C" not null,
    thing    text collate "C" not null,
    primary key (delivery, what, thing)
);
create index intake_mention_of_thing on intake_mention (thing, what);

-- Drops a month; answers false, and drops nothing, before the floor by the server's clock. The month has ended in every
-- zone twelve hours after its end in UTC. What is known of its files stays: sent again years later, they are still
-- counted once.
create function intake_raw_drop(month date) returns boolean language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if (month + interval '1 month 12 hours') at time zone 'UTC' + 180 * interval '24 hours' > now() then
        return false;
    end if;
    execute format('drop table if exists %I', 'intake_raw_' || to_char(month, 'YYYYMM'));
    return true;
end $$;
revoke all on function intake_raw_drop(date) from public;

grant usage on schema intake_sources to ${program};
grant select, insert, update, delete, truncate on all tables in schema intake_sources to ${program};

grant usage on schema intake_receipts to ${program};
grant select, insert, update, delete, truncate on all tables in schema intake_receipts to ${program};

grant select, insert on intake_raw to ${program};
grant execute on function intake_raw_month(date), intake_raw_drop(date) to ${program};
grant select, insert, update on intake_file, intake_file_mark, intake_poll to ${program};
grant select, insert, delete on intake_mention to ${program};
