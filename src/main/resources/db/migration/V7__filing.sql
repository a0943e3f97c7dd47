create schema duty_filings;
create table duty_filings.duty_filing_plan (
    occasion      text collate "C" primary key,
    start_at      timestamptz not null,
    end_at        timestamptz not null,
    slot_minutes  integer,
    grace_minutes integer not null,
    sites         text[] not null,
    afterwards    boolean not null,
    rostered      boolean not null,
    cancelled     boolean not null default false,
    reminded      integer not null default 0
);

-- One row a slot that something happened to; numbers as the officer saw them.
create table duty_filings.duty_filing (
    occasion        text collate "C" not null,
    slot            integer not null,
    revision        integer,
    blocked         bigint,
    challenged      bigint,
    detected        bigint,
    unknown         bigint,
    page_views      bigint,
    requests        bigint,
    peak_per_minute bigint,
    peak_minute     timestamptz,
    remark          text,
    filed_at        timestamptz,
    filed_by        text,
    first_filed_at  timestamptz,
    late            boolean not null default false,
    missed_at       timestamptz,
    excuse          text,
    primary key (occasion, slot)
);

grant usage on schema duty_filings to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_filings to ${program};

create schema duty_inspections;
create table duty_inspections.duty_inspection_plan (
    occasion         text collate "C" primary key,
    start_at         timestamptz not null,
    end_at           timestamptz not null,
    inspection_hours integer,
    system_groups    text[] not null,
    rostered         boolean not null default false,
    afterwards       boolean not null,
    cancelled        boolean not null default false
);

-- One row an inspection that is done or was missed.
create table duty_inspections.duty_inspection (
    occasion     text collate "C" not null,
    number       integer not null,
    completed_at timestamptz,
    late         boolean not null default false,
    missed_at    timestamptz,
    reviewed_by  text,
    reviewed_at  timestamptz,
    review_note  text,
    primary key (occasion, number)
);

-- Item, result and note of the same place belong together.
create table duty_inspections.duty_checklist (
    occasion     text collate "C" not null,
    number       integer not null,
    system_group text collate "C" not null,
    items        text[] not null,
    results      text[] not null,
    notes        text[] not null,
    conclusion   text not null,
    handling     text,
    late         boolean not null,
    filed_by     text not null,
    filed_at     timestamptz not null,
    primary key (occasion, number, system_group)
);

create table duty_inspections.duty_finding (
    occasion     text collate "C" not null,
    number       integer not null,
    finding      integer not null,
    system_group text collate "C" not null,
    text         text not null,
    raised_by    text not null,
    raised_at    timestamptz not null,
    note         text,
    resolved_by  text,
    resolved_at  timestamptz,
    primary key (occasion, number, finding)
);
create index on duty_inspections.duty_finding (raised_at);

grant usage on schema duty_inspections to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_inspections to ${program};

create schema duty_nils;
create table duty_nils.duty_nil (
    occasion    text collate "C" not null, -- blank for the office as a whole
    kind        text collate "C" not null,
    day         date not null,
    from_at     timestamptz not null,
    to_at       timestamptz not null,
    reported_by text not null,
    reported_at timestamptz not null,
    position    bigint not null,
    primary key (occasion, kind, day, from_at)
);
create index on duty_nils.duty_nil (day);

grant usage on schema duty_nils to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_nils to ${program};
