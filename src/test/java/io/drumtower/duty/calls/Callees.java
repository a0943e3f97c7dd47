package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.kernel.Alarms.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One contact who has a mail address, and nobody else. */
final class Callees implements WhoIsCalled {

    static final String MAIL = "zhiban@example.gov.cn";

    @Override
    public Whom find(Turn turn, @Nullable String occasion, Instant at) {
        return Whom.of("contact:1");
    }

    @Override
    public Optional<String> findMail(String called) {
        return called.equals("contact:1") ? Optional.of(MAIL) : Optional.empty();
    }

    static Call call(@Nullable String called) {
        return new Call(
                "5f0f7d36-5a8e-3c49-8b10-6a0d3c6a1f1e",
                "intake.silence:waf-1~2",
                Severity.CRITICAL,
                "intake.alarm.silent",
                List.of("waf-1"),
                Turn.OFFICER,
                called,
                3,
                Instant.parse("2021-09-25T19:05:00Z"));
    }
}
