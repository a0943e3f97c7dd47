package io.drumtower.duty.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindRevisions;
import io.drumtower.figures.FindRevisions.Revision;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.HalfHour;
import io.drumtower.pages.Sheet;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** All slots of an occasion, each revision a row: the newest is what counts, the others tell what it was before. */
final class SlotSheet {

    private static final List<String> BEFORE = List.of(
            "duty.sheet.number",
            "duty.sheet.start",
            "duty.sheet.end",
            "duty.sheet.mark",
            "duty.sheet.revision",
            "duty.sheet.recorded",
            "duty.sheet.newest",
            "duty.sheet.filed-revision",
            "duty.sheet.filed-at",
            "duty.sheet.filed-by");
    private static final List<String> AFTER = List.of("duty.sheet.peak-minute", "duty.sheet.data", "duty.sheet.remark");
    private static final List<String> KEYS = List.of(
            "attacks.blocked",
            "attacks.challenged",
            "attacks.detected",
            "attacks.unknown",
            "traffic.page-views",
            "traffic.requests",
            "traffic.bots",
            "intake.rejected",
            "traffic.peak-per-minute",
            "traffic.peak-per-second");

    private final SlotGrid grid;
    private final QueryGateway queries;
    private final Instant now;
    private final Words words;

    SlotSheet(SlotGrid grid, QueryGateway queries, Instant now, Words words) {
        this.grid = grid;
        this.queries = queries;
        this.now = now;
        this.words = words;
    }

    Sheet of(Filed all) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var i = 0; i < all.slots().size(); i++) {
            var slot = all.slots().get(i);
            var filing = all.filings().get(i);
            for (var revision : revisions(i + 1, slot)) {
                rows.add(row(i + 1, slot, filing, revision));
            }
        }
        return new Sheet(words.say("duty.sheet.name"), head(), rows);
    }

    /** A slot that is not closed has one row, with what is known; of most others one revision is all. */
    private List<Revision> revisions(int number, PeriodFigures slot) {
        if (slot.revision() == null || slot.revision() == 1) {
            var at = slot.closed() ? slot.end().plus(HalfHour.CLOSES_AFTER) : now;
            return List.of(new Revision(slot.revision() == null ? 0 : 1, at, Map.of(), slot.values(), List.of()));
        }
        var query = new FindRevisions(grid.start(number), grid.length(), grid.sites(), !grid.afterwards());
        return queries.query(query, FindRevisions.Revisions.class).join().revisions();
    }

    private List<String> head() {
        return Stream.of(
                        BEFORE.stream().map(words::say),
                        KEYS.stream().map(key -> words.say("duty.sheet.figure", words.name(key), words.unit(key))),
                        AFTER.stream().map(words::say))
                .flatMap(column -> column)
                .toList();
    }

    private List<@Nullable Object> row(int number, PeriodFigures slot, @Nullable Filing filing, Revision revision) {
        var row = new ArrayList<@Nullable Object>();
        row.add(number);
        row.add(Texts.minute(slot.start()));
        row.add(Texts.minute(slot.end()));
        row.add(SlotMark.of(slot, now, filing).words(slot, words));
        row.add(revision.number() == 0 ? null : revision.number());
        row.add(revision.number() == 0 ? null : Texts.moment(revision.recordedAt()));
        var isNewest = slot.revision() == null || slot.revision() == revision.number();
        row.add(words.say(isNewest ? "duty.sheet.yes" : "duty.sheet.no"));
        row.add(filing == null ? null : filing.revision());
        row.add(filing == null || filing.filedAt() == null ? null : Texts.moment(filing.filedAt()));
        row.add(filing == null ? null : filing.by());
        KEYS.forEach(key -> row.add(value(revision.values().get(key))));
        var peak = revision.values().get("traffic.peak-per-minute");
        row.add(peak == null || peak.at() == null ? null : Texts.minute(peak.at()));
        row.add(words.state(slot.data()));
        row.add(filing == null ? null : filing.remark() == null ? filing.excuse() : filing.remark());
        return row;
    }

    /** Empty, never 0, where nothing measured it. */
    private static @Nullable Object value(@Nullable FigureValue value) {
        return value == null ? null : (Object) value.value();
    }
}
