package io.drumtower.intake.sheet;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is filled.
 *
 * @param time where the cell itself is a date; in no zone
 */
record Cell(String text, @Nullable LocalDateTime time) {

    static final Cell EMPTY = new Cell("", null);

    /** On one line; what no text may hold is a blank. */
    static Cell of(String text) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.isEmpty() ? EMPTY : new Cell(plain, null);
    }

    boolean isEmpty() {
        return text.isEmpty();
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
}
