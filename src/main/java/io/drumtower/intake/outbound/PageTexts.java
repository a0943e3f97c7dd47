package io.drumtower.intake.outbound;

import io.drumtower.pages.Texts;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Numbers and times of the templates: {@code @texts}. */
@Component("texts")
class PageTexts {

    public String number(long value) {
        return Texts.number(value);
    }

    public String moment(Instant time) {
        return Texts.moment(time);
    }
}
