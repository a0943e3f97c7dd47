package io.drumtower.duty.outbound;

import io.drumtower.duty.calls.Switchboard;
import io.drumtower.duty.projection.FindAlarms;
import io.drumtower.kernel.Page;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The alarms whose cause is not over. */
@Controller
@RolesAllowed({"ADMIN", "DUTY", "SUPERVISOR", "OPERATIONS"})
class AlarmReads {

    private final QueryGateway queries;
    private final Switchboard switchboard;
    private final MessageSource texts;
    private final Clock clock;

    AlarmReads(QueryGateway queries, Switchboard switchboard, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.switchboard = switchboard;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/api/alarms")
    @ResponseBody
    Page<AlarmAnswer> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            Locale language) {
        var words = new Texts(texts, language);
        var page = find(after, Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        return new Page<>(
                page.page().items().stream()
                        .map(alarm -> AlarmAnswer.of(alarm, words))
                        .toList(),
                page.page().next());
    }

    @GetMapping("/alarms")
    ModelAndView page(Locale language) {
        var alarms = find(null, Page.MAX_LIMIT).page().items();
        return new ModelAndView("duty/alarms")
                .addObject("alarms", AlarmRow.of(alarms, clock.instant(), new Texts(texts, language)))
                .addObject("called", !switchboard.lines().isEmpty());
    }

    private FindAlarms.Alarms find(@Nullable String after, int limit) {
        return queries.query(new FindAlarms(after, limit), FindAlarms.Alarms.class)
                .join();
    }
}
