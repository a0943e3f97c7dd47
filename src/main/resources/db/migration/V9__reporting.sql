-- What dashboards may read: figures and how they came in, no person and no content of a record.
create schema reporting;

-- A rebuild drops the tables of its projection and every view on them, and calls this again.
create function reporting.make_views() returns void language plpgsql set search_path = pg_catalog as $make$
begin
    create or replace view reporting.half_hour as
    select half_hour, figure, site,
        case when bool_or(peak_at is not null) then max(value) else sum(value)::bigint end as value,
        (array_agg(peak_at order by value desc, peak_at))[1] as peak_at,
        sum(event_count)::bigint as event_count,
        max(changed_at) as changed_at
    from figures_ledger.figure_half_hour
    group by half_hour, figure, site;

    -- Of sums: peaks never add.
    create or replace view reporting.total as
    select year, figure, site, sum(value)::bigint as value, sum(event_count)::bigint as event_count,
        max(changed_at) as changed_at
    from figures_ledger.figure_total
    group by year, figure, site;

    -- Of sums, as reporting.total.
    create or replace view reporting.month as
    select extract(year from half_hour at time zone 'Asia/Shanghai')::integer as year,
        extract(month from half_hour at time zone 'Asia/Shanghai')::integer as month, figure, sum(value)::bigint as value
    from figures_ledger.figure_half_hour
    where peak_at is null
    group by 1, 2, figure;

    -- Of what stands by itself, such as samples and indicators; words are those that the figure prints.
    create or replace view reporting.stated as
    select figure, stated_at, value, words, position
    from figures_ledger.figure_stated
    where standing > 0;

    create or replace view reporting.occasion as
    select id, name, start_at, end_at, sites, coalesce(slot_minutes, 30) as slot_minutes, afterwards, cancelled
    from duty_occasions.duty_occasion;

    create or replace view reporting.source as
    select id, site, format, registered_at, last_received_at, silent_since
    from intake_sources.intake_source;

    create or replace view reporting.receipt as
    select delivery, min(source) as source, min(site) as site, min(format) as format, max(received_at) as received_at,
        bool_or(last) as complete, sum(received)::bigint as received, sum(counted)::bigint as counted,
        sum(duplicates)::bigint as duplicates, sum(simulated)::bigint as simulated, sum(ignored)::bigint as ignored,
        sum(rejected_count)::bigint as rejected, sum(missing)::bigint as missing, sum(bytes)::bigint as bytes,
        exists (select from intake_receipts.intake_withdrawal as w where w.delivery = r.delivery) as withdrawn
    from intake_receipts.intake_receipt as r
    group by delivery;

    -- The same words as the program's, by the later of the program's clock and the last recorded event.
    create or replace view reporting.slot as
    with slot as (
        select occasion.id as occasion, occasion.sites, occasion.afterwards, row_number() over one_after_the_other as number,
            begin.at as start_at, begin.at + make_interval(mins => occasion.slot_minutes) as end_at
        from reporting.occasion
        cross join lateral generate_series(occasion.start_at,
            occasion.end_at - make_interval(mins => occasion.slot_minutes),
            make_interval(mins => occasion.slot_minutes)) as begin (at)
        where not occasion.cancelled
        window one_after_the_other as (partition by occasion.id order by begin.at)
    ), timed as (
        select slot.*,
            case when afterwards or known >= end_at + interval '2 minutes' then 'CLOSED'
                when known < start_at then 'PLANNED' else 'OPEN' end as state
        from slot
        cross join (select greatest(max(recorded_at), (select now() + ahead_millis * interval '1 millisecond'
            from public.log_clock where not held)) as known from figures_ledger.figure_state) as clock
    ), feed as (
        select timed.*, feed.feed, feed.figures, feed.watched, heard.counted or feed.watched and heard.counted is not null as said
        from timed
        join figures_ledger.figure_feed as feed on cardinality(timed.sites) = 0 or feed.site = any(timed.sites)
        left join lateral (
            select bool_or(counted) as counted from figures_ledger.figure_feed_heard as heard
            where heard.feed = feed.feed and heard.half_hour >= timed.start_at and heard.half_hour < timed.end_at
        ) as heard on true
        where timed.state <> 'PLANNED'
    ), silence as (
        select feed.*, exists (
            select from figures_ledger.figure_feed_silence as silence
            where silence.feed = feed.feed and (silence.back_at is null or silence.back_at > feed.start_at)
                and case when feed.said then silence.silent_at else silence.since end < feed.end_at) as silent
        from feed
    ), judged as (
        select occasion, number, bool_or(silent) as silent,
            bool_or(said and not silent and cardinality(figures) > 0 or exists (
                select from figures_ledger.figure_half_hour as value
                where value.half_hour >= start_at and value.half_hour < end_at and value.figure = any(silence.figures)
                    and (cardinality(silence.sites) = 0 or value.site = any(silence.sites)))) as measured
        from silence
        group by occasion, number
    )
    select timed.occasion, timed.number, timed.start_at, timed.end_at, timed.state,
        case when judged.measured then 'MEASURED'
            when judged.silent then 'SILENT'
            when timed.state = 'CLOSED' then 'NO_DATA'
            else 'NOT_YET' end as data
    from timed
    left join judged using (occasion, number);

    -- Of the watch: no person and no text. A slot that is closed and to be filed has a state; the others have none.
    create or replace view reporting.filing as
    select slot.occasion, slot.number, slot.start_at, slot.end_at,
        case when filing.revision is not null then case when filing.late then 'LATE' else 'FILED' end
            when filing.excuse is not null then 'EXCUSED'
            when filing.missed_at is not null then 'MISSED'
            when plan.rostered and plan.slot_minutes is not null and not plan.afterwards and not plan.cancelled
                and slot.state = 'CLOSED' then 'DUE' end as state,
        filing.revision, filing.first_filed_at, filing.missed_at
    from reporting.slot
    join duty_filings.duty_filing_plan as plan on plan.occasion = slot.occasion
    left join duty_filings.duty_filing as filing on filing.occasion = slot.occasion and filing.slot = slot.number;

    create or replace view reporting.inspection as
    select plan.occasion, done.number, plan.start_at + make_interval(hours => plan.inspection_hours * done.number) as due_at,
        case when done.completed_at is null then 'MISSED' when done.late then 'LATE' else 'COMPLETED' end as state,
        done.completed_at, done.reviewed_at is not null as reviewed
    from duty_inspections.duty_inspection_plan as plan
    join duty_inspections.duty_inspection as done on done.occasion = plan.occasion;

    create or replace view reporting.shift as
    select occasion, number, started_at, ended_at, ending
    from duty_watch.duty_shift;
end $make$;
revoke all on function reporting.make_views() from public;
select reporting.make_views();
