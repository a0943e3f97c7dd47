package io.drumtower.intake.sheet;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is filled.
 *
 * @param lines what it says, with its line breaks
 * @param time where the cell itself is a date; in no zone
 */
record Cell(String lines, @Nullable LocalDateTime time) {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n]]+");
    private static final Pattern BREAKS = Pattern.compile("\\s*\n\\s*");

    static final Cell EMPTY = new Cell("", null);

    /** What no text may hold is a blank. */
    static Cell of(String text) {
        var plain = CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? EMPTY : new Cell(plain, null);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether bytes of it have no meaning in the encoding that it was read in. */
    boolean isGarbled() {
        return lines.indexOf('\uFFFD') >= 0;
    }

    /** On one line. */
    String text() {
        return lines.indexOf('\n') < 0 ? lines : BREAKS.matcher(lines).replaceAll(" ");
    }

    /** Such as {@code AB}: 0 is {@code A}. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /** 0 for {@code A1}; −1 where it names no column. */
    static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** 7 for {@code A7}; 0 where it names no row. */
    static int row(String reference) {
        var digits = reference.replaceFirst("^[A-Z]+", "");
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
