package io.drumtower.platform.sample;

import io.drumtower.kernel.WrongSetting;
import io.drumtower.platform.sample.KeptClock.State;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** No real event is ever recorded beside invented ones. */
@Component
@Profile("!sample")
class NoSampleHere {

    NoSampleHere(KeptClock kept) {
        if (kept.state() != State.REAL) {
            throw new WrongSetting(
                    "this log is that of the sample: its events are invented",
                    "Let DRUMTOWER_DATA or DRUMTOWER_DATABASE_URL name another one, or choose the profile sample.");
        }
    }
}
