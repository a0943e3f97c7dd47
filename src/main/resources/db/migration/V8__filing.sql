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
    cancelled     boolean not null default false
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
