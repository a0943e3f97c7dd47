-- The key of each person whose data are sealed, wrapped with the key in the file seal.key. A key that is deleted erases.
create table seal_key (
    subject text collate "C" primary key,
    id      text collate "C" not null,
    wrapped bytea not null
);
grant select, insert, delete on seal_key to ${program};

create schema messages_messages;
-- Title, body, author, reply and reason are sealed.
create table messages_messages.messages_message (
    id           text collate "C" primary key,
    kind         text collate "C" not null,
    channel      text collate "C" not null,
    state        text collate "C" not null,
    received_at  timestamptz not null,
    received_in  integer not null,
    subject      text collate "C" not null,
    seal         text collate "C" not null,
    reply_seal   text collate "C",
    title        text not null,
    body         text not null,
    author       text,
    assigned_to  text,
    reply        text,
    replied_at   timestamptz,
    working_days integer,
    days_estimated boolean not null default false,
    published_at timestamptz,
    url          text,
    closed_at    timestamptz,
    reason       text,
    reason_seal  text collate "C",
    noticed      boolean not null default false,
    due_on       date not null,
    estimated    boolean not null,
    veto_on      date not null,
    source       text collate "C",
    delivery     text collate "C",
    withdrawn_with text collate "C",
    -- whether somebody went on with it: it is no longer its delivery's alone
    handled      boolean not null default false,
    position     bigint not null
);
-- What followed the receipt of a message.
create table messages_messages.messages_step (
    message  text collate "C" not null,
    position bigint not null,
    primary key (message, position)
);
-- As they are listed: those that wait first, the most urgent before the others.
create index messages_message_listed on messages_messages.messages_message (
    (state in ('RECEIVED', 'ASSIGNED')) desc,
    (case when state in ('RECEIVED', 'ASSIGNED') then due_on end),
    received_at desc,
    id
);
grant usage on schema messages_messages to ${program};
grant select, insert, update, delete, truncate on all tables in schema messages_messages to ${program};
