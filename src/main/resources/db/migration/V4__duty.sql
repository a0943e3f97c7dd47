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

create schema duty_office;
create table duty_office.duty_office (
    only_row boolean primary key default true check (only_row),
    name     text not null
);

grant usage on schema duty_office to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_office to ${program};

-- Whom to call outside an occasion: no projection, because no event says how a person is reached.
create table duty_contact (
    place integer primary key,
    name  text not null,
    phone text not null,
    mail  text not null
);
grant select, insert, delete on duty_contact to ${program};

-- Where calls reach officers on watch: no projection, for the same reason.
create table duty_officer_address (
    account text collate "C" primary key,
    mail    text not null
);
grant select, insert, delete on duty_officer_address to ${program};
