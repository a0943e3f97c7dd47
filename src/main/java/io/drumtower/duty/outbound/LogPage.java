package io.drumtower.duty.outbound;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.GetEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The log of a watch, searched: what is asked for stands in the address, so that it can be loaded again and sent on. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class LogPage {

    private static final int MOST = 50;

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    LogPage(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/{occasion}/log")
    ModelAndView show(@PathVariable String occasion, @RequestParam Map<String, String> asked, Locale language) {
        var words = Words.in(language, texts, queries);
        var now = clock.instant();
        var entry =
                queries.query(new GetOccasion(occasion), OccasionEntry.class).join();
        var search = new LogSearch(asked);
        var found = queries.query(search.query(occasion, MOST + 1), FindEntries.Entries.class)
                .join()
                .items();
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var listed = withAmended(shown, search.text("amend"));
        return new ModelAndView("duty/log")
                .addObject("occasion", OccasionRow.of(entry, now, words))
                .addObject("search", search)
                .addObject("wrongTimes", search.wrongs(words.texts()))
                .addObject("kinds", EntryRow.kinds(words.texts()))
                .addObject(
                        "entries",
                        listed.stream()
                                .map(one -> EntryRow.of(one, now, words.texts()))
                                .toList())
                .addObject("older", older(found, shown));
    }

    /** Whatever is asked for, the entry that is being amended stands there. */
    private List<LogEntry> withAmended(List<LogEntry> shown, String amended) {
        if (amended.isEmpty() || shown.stream().anyMatch(one -> one.id().equals(amended))) {
            return shown;
        }
        var entry = queries.query(new GetEntry(amended), LogEntry.class).join();
        return Stream.concat(Stream.of(entry), shown.stream()).toList();
    }

    /** This search, from behind the last that is shown; null when there are no more. */
    private static @Nullable String older(List<LogEntry> found, List<LogEntry> shown) {
        if (found.size() == shown.size()) {
            return null;
        }
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", shown.get(shown.size() - 1).position())
                .replaceQueryParam("amend")
                .build();
        return next.getPath() + "?" + next.getQuery();
    }
}
