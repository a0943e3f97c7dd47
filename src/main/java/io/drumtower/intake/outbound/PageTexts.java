package io.drumtower.intake.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers, times and places of the templates: {@code @texts}. */
@Component("texts")
class PageTexts {

    private final MessageSource texts;

    PageTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String number(long value) {
        return Texts.number(value);
    }

    public String moment(Instant time) {
        return Texts.moment(time);
    }

    /** A day that was told without a time has none. */
    public String when(Instant time) {
        var day = BusinessDay.of(time);
        return BusinessDay.start(day).equals(time) ? day.toString() : Texts.minute(time);
    }

    public String reason(String stored) {
        return RejectReason.say(stored, new Texts(texts, LocaleContextHolder.getLocale()));
    }

    /** Where a reject stood, as its receipt names it: {@code line N}, {@code record N}, {@code row N} or
     * {@code document}. */
    public String place(String at) {
        var said = new Texts(texts, LocaleContextHolder.getLocale());
        var number = at.substring(at.indexOf(' ') + 1);
        if (at.startsWith("line ")) {
            return said.say("intake.reject.line", number);
        }
        if (at.startsWith("record ")) {
            return said.say("intake.reject.record", number);
        }
        if (at.startsWith("row ")) {
            return said.say("intake.reject.row", number);
        }
        return at.equals("document") ? said.say("intake.reject.document") : at;
    }
}
