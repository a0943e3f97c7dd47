package io.drumtower.duty.projection;

import io.drumtower.kernel.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long after it was due an inspection is missed.
 *
 * @param inspectionGrace up to 24 h
 */
@ConfigurationProperties("drumtower.duty")
record InspectionGrace(@DefaultValue("1h") Duration inspectionGrace) {

    InspectionGrace {
        if (inspectionGrace.isNegative() || inspectionGrace.compareTo(Duration.ofHours(24)) > 0) {
            throw new WrongSetting(
                    "drumtower.duty.inspection-grace is " + inspectionGrace
                            + ", and an inspection is missed within 24 hours after it was due",
                    "Set 0s to 24h, or leave it out for 1h.");
        }
    }
}
