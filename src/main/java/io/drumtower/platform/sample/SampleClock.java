package io.drumtower.platform.sample;

import io.drumtower.kernel.WrongSetting;
import io.drumtower.platform.sample.KeptClock.State;
import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The program's clock in the sample: what is recorded, due and shown goes by it. */
@Configuration(proxyBeanMethods = false)
@Profile("sample")
class SampleClock {

    /** A log with events that are not those of the sample takes none of them. */
    @Bean
    DrivenClock clock(KeptClock kept, @Qualifier("realTime") Clock realTime) {
        var clock = new DrivenClock(realTime);
        if (kept.state() == State.DISTANT) {
            clock.letGo(kept.ahead());
        } else {
            if (kept.state() == State.REAL) {
                begin(kept);
            }
            clock.hold(kept.newest().orElse(Office.START));
        }
        GenericEventMessage.clock = clock;
        return clock;
    }

    private static void begin(KeptClock kept) {
        if (kept.newest().isPresent()) {
            throw new WrongSetting(
                    "the profile sample was chosen for a log that holds real events",
                    "Unset DRUMTOWER_DATABASE_URL, or name a database that is empty: the sample keeps its own log.");
        }
        kept.hold();
    }
}
