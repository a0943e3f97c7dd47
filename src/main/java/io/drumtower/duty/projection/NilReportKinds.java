package io.drumtower.duty.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.WrongSetting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is reported as nil, and until when of the day: a period ends then, and began at the same time the day before.
 *
 * @param nilReports in the order in which they are shown; each kind once
 */
@ConfigurationProperties("drumtower.duty")
record NilReportKinds(@DefaultValue List<Kind> nilReports) {

    private static final int LONGEST = 64;

    /** @param at time of the day in the authority's zone, such as 17:00 */
    record Kind(String kind, String at) {

        Kind {
            if (kind == null || kind.isBlank() || kind.length() > LONGEST || kind.contains("/")) {
                throw wrong("a kind of drumtower.duty.nil-reports is missing, too long, or has a slash");
            }
            try {
                LocalTime.parse(at == null ? "" : at);
            } catch (DateTimeException e) {
                throw wrong("the time of the nil report " + kind + " is not written as 17:00");
            }
        }

        private static WrongSetting wrong(String sentence) {
            return new WrongSetting(sentence, "Set kind (at most " + LONGEST + " characters) and at (such as 17:00).");
        }

        Instant end(LocalDate day) {
            return day.atTime(LocalTime.parse(at)).atZone(BusinessDay.zone()).toInstant();
        }
    }

    NilReportKinds {
        if (nilReports.stream().map(Kind::kind).distinct().count() < nilReports.size()) {
            throw Kind.wrong("a kind stands twice in drumtower.duty.nil-reports");
        }
    }
}
