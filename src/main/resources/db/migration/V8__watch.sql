create schema duty_roster;
create table duty_roster.duty_rostered_shift (
    occasion     text collate "C" not null,
    number       integer not null,
    start_at     timestamptz not null,
    end_at       timestamptz not null,
    officer      text collate "C" not null,
    backup       text collate "C",
    supervisor   text collate "C",
    crew         text[] not null,
    places       text[] not null,
    published_at timestamptz not null,
    published_by text collate "C" not null,
    primary key (occasion, number)
);

grant usage on schema duty_roster to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_roster to ${program};

create schema duty_watch;
-- The report of a shift holds what lies behind "after", up to "up_to": the positions of two cuts.
create table duty_watch.duty_shift (
    id            text collate "C" primary key,
    occasion      text collate "C" not null,
    number        integer not null,
    officer       text collate "C" not null,
    backup        text collate "C",
    supervisor    text collate "C",
    crew          text[] not null,
    places        text[] not null,
    started_at    timestamptz not null,
    relief_at     timestamptz,
    after         bigint not null default 0,
    after_at      timestamptz,
    up_to         bigint,
    up_to_at      timestamptz,
    ended_at      timestamptz,
    ending        text,
    handover      text collate "C",
    stand_down_to text collate "C",
    unique (occasion, number)
);
create index duty_shift_running on duty_watch.duty_shift (occasion) where ended_at is null;

create table duty_watch.duty_handover (
    id              text collate "C" primary key,
    occasion        text collate "C" not null,
    shift           text collate "C" not null,
    state           text not null,
    outgoing        text collate "C" not null,
    officer         text collate "C" not null,
    backup          text collate "C",
    supervisor      text collate "C",
    crew            text[] not null,
    places          text[] not null,
    relief_at       timestamptz,
    cut             bigint not null,
    cut_at          timestamptz not null,
    started_at      timestamptz not null,
    signed_at       timestamptz,
    signed_position bigint,
    ended_at        timestamptz,
    ended_position  bigint,
    ended_by        text collate "C",
    reason          text,
    open_items      text[] not null default '{}',
    criticals       text[] not null default '{}'
);
create index duty_handover_of_shift on duty_watch.duty_handover (shift);

create table duty_watch.duty_matter (
    handover      text collate "C" not null,
    matter        text collate "C" not null,
    understood_at timestamptz,
    question      text,
    asked_at      timestamptz,
    answer        text,
    answered_at   timestamptz,
    primary key (handover, matter)
);

create table duty_watch.duty_addendum (
    position    bigint primary key,
    handover    text collate "C" not null,
    id          text collate "C" not null,
    text        text not null,
    by          text collate "C" not null,
    occurred_at timestamptz not null
);
create index duty_addendum_of_handover on duty_watch.duty_addendum (handover, position);

-- Which events the watch of an occasion is made of. Words fill the line that tells it; null where none does.
create table duty_watch.duty_watch_event (
    position    bigint primary key,
    occasion    text collate "C" not null,
    type        text collate "C" not null,
    recorded_at timestamptz not null,
    by          text collate "C",
    subject     text collate "C",
    words       text[]
);
create index duty_watch_event_of_subject on duty_watch.duty_watch_event (occasion, subject, position);
create index duty_watch_event_of_occasion on duty_watch.duty_watch_event (occasion, position);

grant usage on schema duty_watch to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_watch to ${program};

create schema duty_log;
create table duty_log.duty_entry (
    id          text collate "C" primary key,
    occasion    text collate "C",
    kind        text not null,
    text        text not null,
    happened_at timestamptz not null,
    by          text collate "C" not null,
    recorded_at timestamptz not null,
    position    bigint not null unique
);
create index duty_entry_of_occasion on duty_log.duty_entry (occasion, position);

create table duty_log.duty_entry_version (
    position    bigint primary key,
    id          text collate "C" not null,
    kind        text not null,
    text        text not null,
    happened_at timestamptz not null,
    reason      text,
    by          text collate "C" not null,
    recorded_at timestamptz not null
);
create index duty_entry_version_of_entry on duty_log.duty_entry_version (id, position);

grant usage on schema duty_log to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_log to ${program};

create schema duty_items;
create table duty_items.duty_item (
    id                 text collate "C" primary key,
    occasion           text collate "C" not null,
    title              text not null,
    severity           text collate "C" not null,
    owner              text collate "C" not null,
    next_step          text not null,
    due_at             timestamptz,
    raised_by          text collate "C" not null,
    raised_at          timestamptz not null,
    acknowledged_by    text collate "C",
    acknowledged_until timestamptz,
    escalated_to       text,
    note               text,
    raised_position    bigint not null,
    handled_position   bigint not null default 0,
    closed_position    bigint
);
create index duty_item_of_occasion on duty_items.duty_item (occasion, raised_position);
create index duty_item_open on duty_items.duty_item (severity) where closed_position is null;

grant usage on schema duty_items to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_items to ${program};

create schema duty_incidents;
create table duty_incidents.duty_incident (
    id            text collate "C" primary key,
    occasion      text collate "C",
    kind          text collate "C" not null,
    title         text not null,
    happened_at   timestamptz not null,
    happened_in   integer not null,
    declared_by   text collate "C" not null,
    withdrawn_at  timestamptz,
    withdrawn_for text,
    position      bigint not null
);
grant usage on schema duty_incidents to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_incidents to ${program};
