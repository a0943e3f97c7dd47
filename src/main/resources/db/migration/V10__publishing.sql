create schema publishing_publications;
create table publishing_publications.publishing_publication (
    id            uuid primary key,
    channel       text collate "C" not null,
    category      text collate "C",
    form          text collate "C" not null,
    series        text collate "C",
    -- who has said so: a source, or people (-)
    category_by   text collate "C",
    series_by     text collate "C",
    title         text not null,
    url           text,
    policy_ref    text,
    stands_in     text,
    published_at  timestamptz not null,
    published_in  integer not null,
    undated       boolean not null,
    sources       text[] not null,
    -- somebody has restored it
    vouched       boolean not null default false,
    recorded_by   text collate "C",
    recorded_at   timestamptz not null,
    position      bigint not null,
    withdrawn_at  timestamptz,
    withdrawn_for text,
    -- the delivery that was withdrawn as a whole
    withdrawn_with text collate "C"
);
create index publishing_publication_newest
    on publishing_publications.publishing_publication (published_at desc, position desc);
create index publishing_publication_unclassified
    on publishing_publications.publishing_publication (published_at desc, position desc)
    where channel = 'WEBSITE' and category is null and withdrawn_at is null;

-- What followed the release of a publication.
create table publishing_publications.publishing_step (
    publication uuid not null,
    position    bigint not null,
    primary key (publication, position)
);
grant usage on schema publishing_publications to ${program};
grant select, insert, update, delete, truncate on all tables in schema publishing_publications to ${program};

create schema publishing_entries;
create table publishing_entries.publishing_entry (
    id            text collate "C" primary key,
    kind          text collate "C" not null,
    item          text collate "C" not null,
    value         bigint,
    of_value      bigint,
    words         text not null,
    source        text,
    evidence      text,
    entry_at      timestamptz not null,
    entry_in      integer not null,
    recorded_by   text collate "C" not null,
    recorded_at   timestamptz not null,
    position      bigint not null unique,
    withdrawn_at  timestamptz,
    withdrawn_for text
);
grant usage on schema publishing_entries to ${program};
grant select, insert, update, delete, truncate on all tables in schema publishing_entries to ${program};

-- Which source has shown which publication, by the source's own key, and what it said of it last: written with the
-- facts, made of no event.
create table publishing_sighting (
    source      text collate "C" not null,
    key         uuid not null,
    publication uuid not null,
    digest      text collate "C" not null,
    primary key (source, key)
);
create index publishing_sighting_by_hand on publishing_sighting (publication) where source = '-';
grant select, insert, update, delete on publishing_sighting to ${program};
