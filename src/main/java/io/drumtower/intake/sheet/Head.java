package io.drumtower.intake.sheet;

import io.drumtower.intake.SheetFields;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The row that names the columns. Above it may stand what the sheet is called and who made it.
 *
 * @param row its number
 * @param place which of the filled rows it is, from 1
 */
record Head(int row, int place, List<Cell> cells) {

    /** The last of the filled rows that may be the head. */
    static final int LATEST = 10;

    private static final Head NONE = new Head(0, 0, List.of());

    /**
     * The first row of which two heads and half of all are usual, or mapped by somebody; else the first, unless only one of
     * its cells is filled, which is the name of the sheet.
     *
     * @param first rows of the sheet
     */
    static Head of(List<Head> first, SheetFields fields, Map<String, String> mapping) {
        var known = new HashSet<String>();
        fields.names().forEach(field -> fields.heads(field).forEach(head -> known.add(head.toLowerCase(Locale.ROOT))));
        mapping.values().forEach(head -> known.add(head.toLowerCase(Locale.ROOT)));
        return first.stream()
                .filter(one -> one.isNamed(known))
                .findFirst()
                .or(() -> first.stream()
                        .filter(one -> one.named(known) == 1 || one.filled() > 1)
                        .findFirst())
                .or(() -> first.stream().findFirst())
                .orElse(NONE);
    }

    private long named(Set<String> known) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && known.contains(cell.text().toLowerCase(Locale.ROOT)))
                .count();
    }

    /** Cells of a record may say what heads say, such as 公开; most of a head's do. */
    private boolean isNamed(Set<String> known) {
        return named(known) > 1 && 2 * named(known) >= filled();
    }

    private long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
