package io.drumtower.intake.command;

import static io.drumtower.intake.command.TestRule.ALREADY_ANNOUNCED;
import static io.drumtower.intake.command.TestRule.NOT_ANNOUNCED;
import static io.drumtower.intake.command.TestRule.TEST_IS_OVER;

import io.drumtower.intake.TestEvent;
import io.drumtower.intake.TestEvent.TestAnnounced;
import io.drumtower.intake.TestEvent.TestAnnouncementRevoked;
import io.drumtower.intake.command.TestCommand.AnnounceTest;
import io.drumtower.intake.command.TestCommand.RevokeTest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one announcement, as pure functions.
 *
 * @param announced null before it is
 */
record Announcement(@Nullable TestAnnounced announced, boolean revoked) {

    static final Announcement NONE = new Announcement(null, false);

    /** Empty when it is so already. */
    Optional<TestEvent> decide(TestCommand command) {
        return command instanceof AnnounceTest announce ? announce(announce) : revoke((RevokeTest) command);
    }

    private Optional<TestEvent> announce(AnnounceTest announce) {
        if (announced == null) {
            if (!announce.to().isAfter(announce.at())) {
                throw TEST_IS_OVER.violation(); // what came is counted, and is to be withdrawn
            }
            return Optional.of(new TestAnnounced(
                    announce.id(),
                    announce.sources(),
                    announce.from(),
                    announce.to(),
                    announce.note(),
                    announce.by(),
                    announce.at()));
        }
        var same = announced.sources().equals(announce.sources())
                && announced.from().equals(announce.from())
                && announced.to().equals(announce.to())
                && announced.note().equals(announce.note());
        if (!same) {
            throw ALREADY_ANNOUNCED.violation();
        }
        return Optional.empty();
    }

    private Optional<TestEvent> revoke(RevokeTest revoke) {
        if (announced == null) {
            throw NOT_ANNOUNCED.violation();
        }
        return revoked
                ? Optional.empty()
                : Optional.of(new TestAnnouncementRevoked(revoke.id(), revoke.by(), revoke.at()));
    }

    Announcement evolve(TestEvent event) {
        return event instanceof TestAnnounced now ? new Announcement(now, false) : new Announcement(announced, true);
    }
}
