package io.drumtower.duty.outbound;

import io.drumtower.duty.calls.Switchboard;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.pages.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a wall shows. */
@Component
class WallReading {

    /** The same as the alert's: from then on the figures are not to be believed. */
    private static final Duration LONGEST_LAG = Duration.ofSeconds(60);

    private final QueryGateway queries;
    private final WallFigures figures;
    private final OfficeWebhook webhook;
    private final Switchboard switchboard;
    private final Completeness completeness;
    private final Clock clock;

    WallReading(
            QueryGateway queries,
            WallFigures figures,
            OfficeWebhook webhook,
            Switchboard switchboard,
            Completeness completeness,
            Clock clock) {
        this.queries = queries;
        this.figures = figures;
        this.webhook = webhook;
        this.switchboard = switchboard;
        this.completeness = completeness;
        this.clock = clock;
    }

    Wall read(OccasionEntry occasion, @Nullable LocalDate day, Words words) {
        var now = clock.instant();
        var grid = SlotGrid.of(occasion);
        var window = WallWindow.of(grid, now, day);
        var ledger = queries.query(new FindLedger(occasion.sites()), FindLedger.Ledger.class)
                .join();
        var read = figures.of(occasion, window, ledger.position(), now);
        var from = read.first();
        var slots = read.slots();
        var shown = slots.subList(window.first() - from, slots.size());
        var names = FeedNames.of(ledger.feeds());
        var last = last(slots);
        var slot = last < 0
                ? null
                : WallSlot.of(from + last, slots.get(last), last == 0 ? null : slots.get(last - 1), names, words);
        var lag = completeness.lag();
        var duty = WallDuty.of(occasion, window.first(), shown, now, queries, words);
        return new Wall(
                occasion.id(),
                occasion.name(),
                day,
                WallWindow.days(grid),
                WallClock.of(grid, now, words),
                read.totals().stream().map(figure -> total(figure, words)).toList(),
                slot,
                duty.watch(),
                new WallScore(shown, duty.band(), words).draw(),
                rows(shown, window.first(), words),
                WallAlarms.of(
                        duty.alarms(),
                        ledger.feeds(),
                        now.isBefore(grid.end()) ? read.latest() : null,
                        grid.closed(now),
                        completeness,
                        webhook.isSet(),
                        !switchboard.lines().isEmpty(),
                        now,
                        words),
                WallFeed.of(ledger.feeds(), now, words),
                ledger.recordedAt().toEpochMilli(),
                words.texts().age(Duration.between(ledger.recordedAt(), now)),
                words.texts().age(lag),
                lag.compareTo(LONGEST_LAG) > 0 ? words.texts().age(lag) : null,
                ledger.position());
    }

    /** Of these, the one that closed last; -1 when none has. */
    private static int last(List<PeriodFigures> slots) {
        var last = slots.size() - 1;
        while (last >= 0 && !slots.get(last).closed()) {
            last--;
        }
        return last;
    }

    private static Wall.Total total(FindFigure.Figure figure, Words words) {
        var key = figure.key();
        var value = figure.value();
        if (value == null) {
            return new Wall.Total(key, words.name(key), words.state(Measure.NO_DATA));
        }
        var amount = words.say("duty.wall.amount", Texts.number(value), words.unit(key));
        var at = figure.at();
        var name = at == null
                ? words.name(key)
                : words.name(key) + " " + words.texts().shortDate(at) + " " + Texts.time(at);
        return new Wall.Total(key, name, amount);
    }

    private static List<Wall.Row> rows(List<PeriodFigures> slots, int first, Words words) {
        var rows = new ArrayList<Wall.Row>(slots.size());
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            rows.add(new Wall.Row(
                    first + i,
                    Texts.span(slot.start(), slot.end()),
                    cell(slot, WallScore.BLOCKED, words),
                    cell(slot, WallScore.VIEWS, words),
                    note(slot, words)));
        }
        return rows;
    }

    private static String cell(PeriodFigures slot, String key, Words words) {
        var value = slot.values().get(key);
        var why = SlotValues.why(slot, key);
        return value == null || why != null
                ? words.state(why == null ? Measure.NO_DATA : Measure.valueOf(why.name()))
                : Texts.number(value.value());
    }

    private static String note(PeriodFigures slot, Words words) {
        var note = new ArrayList<String>();
        if (SlotValues.isPart(slot, WallScore.BLOCKED) || SlotValues.isPart(slot, WallScore.VIEWS)) {
            note.add(words.say("figures.state.part"));
        }
        if (slot.revision() != null && slot.revision() > 1) {
            note.add(words.say("duty.wall.revised", Texts.signed(slot.late())));
        }
        return String.join(" ", note);
    }
}
