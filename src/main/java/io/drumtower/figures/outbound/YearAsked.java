package io.drumtower.figures.outbound;

import io.drumtower.figures.ReportSection;
import io.drumtower.kernel.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a year is asked for, as the address names it.
 *
 * @param asOf a position of the log, or a time with its zone; left out is now
 * @param against the same, to be compared with; left out is no comparison
 * @param section of the annual report, by its mark there, with what stands in it; left out is all
 */
record YearAsked(
        @Nullable String asOf,
        @Nullable String against,
        @Nullable String section) {

    /** Without the members of these names. */
    YearAsked without(Collection<String> wrong) {
        return new YearAsked(
                wrong.contains("asOf") ? null : asOf,
                wrong.contains("against") ? null : against,
                wrong.contains("section") ? null : section);
    }

    /** Null is all. */
    @Nullable ReportSection reportSection() {
        return section == null || section.isBlank()
                ? null
                : ReportSection.find(section.strip())
                        .orElseThrow(() -> Refused.invalid(
                                "figures.problem.section",
                                "section",
                                section.strip(),
                                Arrays.stream(ReportSection.values())
                                        .map(ReportSection::mark)
                                        .collect(Collectors.joining("、"))));
    }
}
