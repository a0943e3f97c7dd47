create schema duty_occasions;
create table duty_occasions.duty_occasion (
    id               text collate "C" primary key,
    name             text not null,
    start_at         timestamptz not null,
    end_at           timestamptz not null,
    sites            text[] not null,
    places           text[] not null,
    slot_minutes     integer,
    grace_minutes    integer not null,
    inspection_hours integer,
    system_groups    text[] not null,
    afterwards       boolean not null,
    cancelled        boolean not null default false
);

grant usage on schema duty_occasions to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_occasions to ${program};
