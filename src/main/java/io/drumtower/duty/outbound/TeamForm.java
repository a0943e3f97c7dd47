package io.drumtower.duty.outbound;

import io.drumtower.duty.RosteredShift;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is to watch, as a form begins with it.
 *
 * @param crew one a line, each with his place
 * @param relief day and minute; empty when nobody planned it
 * @param rostered whether the roster tells it
 */
record TeamForm(
        String officerInCharge, String backup, String supervisor, String crew, String relief, boolean rostered) {

    static TeamForm of(RosteredShift shift) {
        return new TeamForm(
                shift.officerInCharge(),
                text(shift.backup()),
                text(shift.supervisor()),
                shift.crew().stream()
                        .map(post -> post.account() + " " + post.place())
                        .collect(Collectors.joining("\n")),
                Texts.minute(shift.end()),
                true);
    }

    static TeamForm of(String officer, @Nullable Instant relief) {
        return new TeamForm(officer, "", "", "", relief == null ? "" : Texts.minute(relief), false);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
