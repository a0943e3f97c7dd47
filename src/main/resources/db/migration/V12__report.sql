create schema reporting_periods;
create table reporting_periods.reporting_period (
    year      integer primary key,
    cut_off   date not null,
    opened_by text collate "C" not null,
    opened_at timestamptz not null
);
create table reporting_periods.reporting_opening (
    cell        text collate "C" not null,
    value       bigint not null,
    as_of       date not null,
    evidence    text not null,
    recorded_by text collate "C" not null,
    recorded_at timestamptz not null,
    primary key (cell, as_of)
);
grant usage on schema reporting_periods to ${program};
grant select, insert, update, delete, truncate on all tables in schema reporting_periods to ${program};
