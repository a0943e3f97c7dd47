package io.drumtower.intake.archive;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.WrongSetting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How long what was sent is kept as it was sent.
 *
 * <p>Source of the floor: network logs are kept for no less than six months (Cybersecurity Law of 2016, article 21,
 * item 3).
 *
 * @param rawRetention whole days, at least 180, counted from the end of the month in which it came
 */
@ConfigurationProperties("drumtower.intake")
record RawRetention(
        @DefaultValue("400d") @DurationUnit(ChronoUnit.DAYS) Duration rawRetention) {

    static final Duration FLOOR = Duration.ofDays(180);

    RawRetention {
        if (rawRetention.compareTo(FLOOR) < 0) {
            throw new WrongSetting(
                    "drumtower.intake.raw-retention is " + rawRetention.toDays()
                            + " days, and what was sent is kept for " + FLOOR.toDays() + " days at least",
                    "Set " + FLOOR.toDays() + "d or more, or leave it out for 400d.");
        }
    }

    /** @param month its first day, in the authority's zone */
    Instant end(LocalDate month) {
        return BusinessDay.start(month.plusMonths(1)).plus(rawRetention);
    }
}
