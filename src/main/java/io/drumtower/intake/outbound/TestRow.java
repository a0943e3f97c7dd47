package io.drumtower.intake.outbound;

import io.drumtower.intake.FindTests.AnnouncedTest;
import io.drumtower.pages.Texts;
import java.time.Instant;

/** @param state key of its text */
record TestRow(String id, String sources, String from, String to, String note, String by, String state, boolean open) {

    static TestRow of(AnnouncedTest test, Instant now) {
        var over = !now.isBefore(test.to());
        var state = test.revokedAt() != null
                ? "intake.test.revoked"
                : over ? "intake.test.over" : now.isBefore(test.from()) ? "intake.test.ahead" : "intake.test.running";
        return new TestRow(
                test.id(),
                String.join("、", test.sources()),
                Texts.minute(test.from()),
                Texts.minute(test.to()),
                test.note(),
                test.by(),
                state,
                test.revokedAt() == null && !over);
    }
}
