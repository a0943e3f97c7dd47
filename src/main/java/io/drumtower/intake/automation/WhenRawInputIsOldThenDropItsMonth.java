package io.drumtower.intake.automation;

import io.drumtower.intake.archive.RawInput;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What was sent is kept for the time that is set, and then its whole month goes. */
@Component
class WhenRawInputIsOldThenDropItsMonth implements WhenDue {

    private final RawInput raw;

    WhenRawInputIsOldThenDropItsMonth(RawInput raw) {
        this.raw = raw;
    }

    @Override
    public String what() {
        return RawInput.EXPIRY;
    }

    @Override
    public void due(String id, Instant at) {
        raw.expire(LocalDate.parse(id));
    }
}
