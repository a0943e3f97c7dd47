-- Cannot be rebuilt from events, which hold no password and no hash: these are no projections.
create table access_account (
    account             text collate "C" primary key,
    password_hash       text, -- null until its holder has chosen one
    roles               text[] not null,
    opened_at           timestamptz not null,
    password_changed_at timestamptz,
    closed_at           timestamptz
);

create table access_password_link (
    account  text collate "C" primary key references access_account,
    key_hash bytea not null unique,
    until    timestamptz not null
);

create table access_session (
    id      uuid primary key,
    account text collate "C" not null references access_account,
    since   timestamptz not null
);
create index access_session_account on access_session (account);

create table access_personal_token (
    id           uuid primary key,
    token_hash   bytea not null unique,
    account      text collate "C" not null references access_account,
    name         text not null,
    roles        text[] not null,
    issued_at    timestamptz not null,
    until        timestamptz not null,
    last_used_at timestamptz
);
create index access_personal_token_account on access_personal_token (account);

create table access_token (
    token_hash bytea primary key,
    source     text collate "C" not null,
    issued_by  text not null,
    issued_at  timestamptz not null
);
create index access_token_source on access_token (source);

create table access_wall_link (
    id           uuid primary key,
    token_hash   bytea not null unique,
    occasion     text collate "C" not null,
    issued_by    text not null,
    issued_at    timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index access_wall_link_occasion on access_wall_link (occasion);

grant select, insert, update, delete on access_account, access_password_link, access_session,
    access_personal_token, access_token, access_wall_link to ${program};
