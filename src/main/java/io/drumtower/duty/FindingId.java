package io.drumtower.duty;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a finding is called: its occasion, inspection and number tell it from every other. */
public record FindingId(String occasion, int number, int finding) {

    private static final Pattern FORM = Pattern.compile("(.+)-([1-9]\\d{0,4})-([1-9]\\d{0,4})");

    /** Read from behind: occasions may have hyphens in their ids. */
    public static Optional<FindingId> read(String id) {
        var parts = FORM.matcher(id);
        return parts.matches()
                ? Optional.of(new FindingId(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return occasion + "-" + number + "-" + finding;
    }
}
