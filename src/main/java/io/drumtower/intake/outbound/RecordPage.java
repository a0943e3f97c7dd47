package io.drumtower.intake.outbound;

import io.drumtower.intake.IntakeEvent;
import io.drumtower.intake.archive.RawInput;
import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One event, down to the record that it was made of. */
@Controller
class RecordPage {

    private final EventLog log;
    private final RawInput raw;
    private final MessageSource texts;

    RecordPage(EventLog log, RawInput raw, MessageSource texts) {
        this.log = log;
        this.raw = raw;
        this.texts = texts;
    }

    @GetMapping("/records/{position}")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
    ModelAndView show(@PathVariable long position, Locale language) {
        var found = new Recorded[1];
        log.read(position, position, IntakeEvent.class::isAssignableFrom, one -> {
            found[0] = one;
            return false;
        });
        if (found[0] == null || !(found[0].event() instanceof IntakeEvent event)) {
            throw Refused.notFound("intake.problem.no-such-record", Texts.number(position));
        }
        var said = new Texts(texts, language);
        return new ModelAndView("intake/record")
                .addObject("position", Texts.number(position))
                .addObject("facts", RecordFact.of(found[0], event, said))
                .addObject("raw", RawRecord.of(event, raw))
                .addObject("delivery", event.delivery());
    }
}
