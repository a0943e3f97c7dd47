-- Each projection has a schema of its own: a rebuild fills a second one beside it, which is then renamed.
create schema figures_ledger;

-- Append-only. One row a batch, figure, half hour, dimension, minute of recording and cause; the events behind it are
-- found by their range.
create table figures_ledger.figure_contribution (
    first_position  bigint not null,
    last_position   bigint not null,
    figure          text collate "C" not null,
    half_hour       timestamptz not null,
    business_day    date not null,
    site            text collate "C" not null,
    source          text collate "C" not null,
    dimensions      text collate "C" not null,
    delta           bigint not null,
    event_count     integer not null,
    recorded_minute timestamptz not null,
    cause           text collate "C",
    reversal        boolean not null,
    rule_version    text not null
);
create index figure_contribution_of_half_hour
    on figures_ledger.figure_contribution (figure, half_hour, first_position);
-- A page of the events behind a figure needs the first rows of a year, however many there are.
create index figure_contribution_of_year on figures_ledger.figure_contribution
    (figure, (extract(year from business_day)), first_position, last_position);
-- The same columns as of the year, so that the smaller index is chosen before the table was ever analysed.
create index figure_contribution_reversal on figures_ledger.figure_contribution
    (figure, (extract(year from business_day)), first_position, last_position) where reversal;
-- What later events took back by themselves.
create index figure_contribution_taken_back on figures_ledger.figure_contribution
    (figure, (extract(year from business_day)), first_position, last_position) where cause = '-';
create index figure_contribution_of_cause on figures_ledger.figure_contribution (cause);

create table figures_ledger.figure_half_hour (
    half_hour   timestamptz not null,
    figure      text collate "C" not null,
    site        text collate "C" not null,
    source      text collate "C" not null,
    dimensions  text collate "C" not null,
    value       bigint not null,
    event_count bigint not null,
    changed_at  timestamptz not null,
    peak_at     timestamptz,
    primary key (half_hour, figure, site, source, dimensions)
);
create index figure_half_hour_of_figure on figures_ledger.figure_half_hour (figure, half_hour);

create table figures_ledger.figure_total (
    figure      text collate "C" not null,
    year        integer not null,
    site        text collate "C" not null,
    source      text collate "C" not null,
    dimensions  text collate "C" not null,
    value       bigint not null,
    event_count bigint not null,
    changed_at  timestamptz not null,
    primary key (figure, year, site, source, dimensions)
);

-- What was recorded after the close of its half hour, by minute of recording: what revisions are made of. Of what came
-- late, that is still counted.
create table figures_ledger.figure_change (
    half_hour       timestamptz not null,
    recorded_minute timestamptz not null,
    figure          text collate "C" not null,
    site            text collate "C" not null,
    delta           bigint not null,
    late            bigint not null,
    primary key (half_hour, recorded_minute, figure, site)
);

create table figures_ledger.figure_bucket (
    half_hour timestamptz not null,
    figure    text collate "C" not null,
    site      text collate "C" not null,
    minute    timestamptz not null,
    peak      bigint not null,
    peak_at   timestamptz not null,
    by_second integer[],
    event_count bigint not null,
    primary key (half_hour, figure, site, minute)
);

-- Values that stand by themselves: of them the largest or the newest is taken, or they are counted. half_hour is where the
-- stretch of time begins that the figure is kept for.
create table figures_ledger.figure_stated (
    figure    text collate "C" not null,
    half_hour timestamptz not null,
    site      text collate "C" not null,
    stated_at timestamptz not null,
    item      text collate "C" not null,
    words     text collate "C" not null,
    value     bigint,
    standing  bigint not null,
    position  bigint not null
);
create unique index figure_stated_once on figures_ledger.figure_stated
    (figure, half_hour, site, stated_at, item, words, (coalesce(value, -9223372036854775808)));
create index figure_stated_value on figures_ledger.figure_stated (figure, value desc) where standing > 0;
create index figure_stated_newest on figures_ledger.figure_stated (figure, stated_at desc) where standing > 0;

create table figures_ledger.figure_feed (
    feed      text collate "C" primary key,
    name      text not null,
    site      text collate "C" not null,
    figures   text[] not null,
    watched   boolean not null,
    opened_at timestamptz not null,
    heard_at  timestamptz
);
create table figures_ledger.figure_feed_heard (
    feed      text collate "C" not null,
    half_hour timestamptz not null,
    hearings  integer not null,
    counted   boolean not null,
    primary key (feed, half_hour)
);
create table figures_ledger.figure_feed_silence (
    feed      text collate "C" not null,
    since     timestamptz not null,
    silent_at timestamptz not null,
    back_at   timestamptz,
    primary key (feed, silent_at)
);

-- Up to where the ledger has read, and the latest time of recording so far: a clock that jumps back opens nothing again.
create table figures_ledger.figure_state (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz not null
);

grant usage on schema figures_ledger to ${program};
grant select, insert, update, delete, truncate on all tables in schema figures_ledger to ${program};
