package io.drumtower.duty.outbound;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.FindItems;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.GetShift;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shifts, handovers, the log and open items, read. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class WatchReads {

    private final QueryGateway queries;

    WatchReads(QueryGateway queries) {
        this.queries = queries;
    }

    /** @param after number of a shift */
    @GetMapping("/api/shifts")
    Page<ShiftEntry> shifts(
            @RequestParam String occasion,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        queries.query(new GetOutline(occasion), GetOutline.Outline.class).join();
        var most = most(limit);
        var found = queries.query(new FindShifts(occasion, Math.max(0, after), most + 1), FindShifts.Shifts.class)
                .join();
        return page(found.items(), most, shift -> String.valueOf(shift.number()));
    }

    @GetMapping("/api/shifts/{id}")
    ShiftEntry shift(@PathVariable String id) {
        return queries.query(new GetShift(id), ShiftEntry.class).join();
    }

    @GetMapping("/api/handovers/{id}")
    HandoverEntry handover(@PathVariable String id) {
        return queries.query(new GetHandover(id), HandoverEntry.class).join();
    }

    /**
     * The newest first.
     *
     * @param q part of the text
     * @param after position of an entry
     */
    @GetMapping("/api/entries")
    Page<LogEntry> entries(
            @RequestParam(required = false) @Nullable String occasion,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var most = most(limit);
        var query = new FindEntries(occasion, q, kind, by, instant(from), instant(to), after, most + 1);
        var found = queries.query(query, FindEntries.Entries.class).join();
        return page(found.items(), most, entry -> String.valueOf(entry.position()));
    }

    /** @param after how many of them are known already */
    @GetMapping("/api/items")
    Page<ItemEntry> items(
            @RequestParam String occasion,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var most = most(limit);
        var first = Math.max(0, after);
        var found = queries.query(new FindItems(occasion, open, null, first, most + 1), FindItems.Items.class)
                .join();
        return page(found.items(), most, last -> String.valueOf(first + most));
    }

    private static int most(int limit) {
        return Math.max(1, Math.min(limit, Page.MAX_LIMIT));
    }

    private static <T> Page<T> page(List<T> found, int most, Function<T, String> next) {
        return found.size() > most
                ? new Page<>(found.subList(0, most), next.apply(found.get(most - 1)))
                : new Page<>(found, null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
