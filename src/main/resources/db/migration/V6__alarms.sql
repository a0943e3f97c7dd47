create schema duty_alarms;
create table duty_alarms.duty_alarm (
    key                text collate "C" not null,
    number             integer not null,
    severity           text not null,
    text               text not null,
    arguments          text[] not null,
    raised_at          timestamptz not null,
    has_ladder         boolean not null,
    next_turn          text,
    next_call_at       timestamptz,
    call_count         integer not null default 0,
    acknowledged_by    text,
    acknowledged_at    timestamptz,
    acknowledged_until timestamptz,
    settled_at         timestamptz,
    primary key (key, number)
);
create index duty_alarm_open on duty_alarms.duty_alarm (key, number) where settled_at is null;

create table duty_alarms.duty_call (
    delivery      text collate "C" primary key,
    key           text collate "C" not null,
    number        integer not null,
    call          integer not null,
    turn          text not null,
    called        text,
    line          text not null,
    called_at     timestamptz not null,
    attempt_count integer not null default 0,
    again_at      timestamptz,
    delivered_at  timestamptz
);
create index duty_call_of_alarm on duty_alarms.duty_call (key, number);

create table duty_alarms.duty_call_attempt (
    delivery     text collate "C" not null,
    attempt      integer not null,
    attempted_at timestamptz not null,
    delivered_at timestamptz,
    failed_at    timestamptz,
    reason       text,
    status       integer,
    primary key (delivery, attempt)
);

create table duty_alarms.duty_passed_over (
    key       text collate "C" not null,
    number    integer not null,
    call      integer not null,
    turn      text not null,
    called    text,
    passed_at timestamptz not null,
    primary key (key, number, call)
);

create table duty_alarms.duty_cause (
    cause    text collate "C" primary key,
    kind     text not null,
    occasion text collate "C" not null,
    number   integer,
    alarm    text collate "C" not null,
    at       timestamptz not null,
    over     boolean not null
);
create index duty_cause_of_alarm on duty_alarms.duty_cause (alarm);
create index duty_cause_of_occasion on duty_alarms.duty_cause (occasion);

grant usage on schema duty_alarms to ${program};
grant select, insert, update, delete, truncate on all tables in schema duty_alarms to ${program};
