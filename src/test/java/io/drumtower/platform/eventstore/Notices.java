package io.drumtower.platform.eventstore;

import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.intake.IntakeEvent.TimeQuality;

/** Facts to append in tests of the store. */
final class Notices {

    private Notices() {}

    static NoticeReceived notice(String id) {
        return new NoticeReceived(
                id,
                "test-source",
                "hall",
                "urn:test",
                "test.notice",
                null,
                Scheduled.EIGHT,
                TimeQuality.OFFSET,
                "\"守\"",
                "test-delivery",
                0,
                1);
    }
}
