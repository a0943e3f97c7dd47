package io.drumtower.intake.sheet;

import io.drumtower.intake.format.ReadItem;
import io.drumtower.intake.format.WrittenTime;
import io.drumtower.kernel.Shown;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filled row of a sheet, by its columns.
 *
 * @param sheet this very file and sheet
 */
record SheetRow(Columns columns, int number, List<Cell> cells, ZoneId zone, String sheet) {

    private Cell cell(String field) {
        return columns.cell(field, cells);
    }

    boolean isFilled(String field) {
        return !cell(field).isEmpty();
    }

    /** On one line; null where it is not filled. */
    @Nullable String text(String field) {
        return isFilled(field) ? cell(field).text() : null;
    }

    /** With its line breaks; null where it is not filled. */
    @Nullable String lines(String field) {
        return isFilled(field) ? cell(field).lines() : null;
    }

    /** Null where there is none, or it cannot be read as one. */
    @Nullable Instant time(String field) {
        var cell = cell(field);
        var time = cell.time();
        return time != null
                ? time.atZone(zone).toInstant()
                : WrittenTime.read(cell.text(), zone).orElse(null);
    }

    boolean isWiderThanHead() {
        return cells.stream().skip(columns.heads().size()).anyMatch(one -> !one.isEmpty());
    }

    /** Such as {@code C7}: a cell with bytes that are no text; null where there is none. */
    @Nullable String garbled() {
        for (var i = 0; i < cells.size(); i++) {
            if (cells.get(i).isGarbled()) {
                return Cell.letters(i) + number;
            }
        }
        return null;
    }

    /** Its place in this very file. */
    String place() {
        return sheet + "\n" + number;
    }

    private String at() {
        return "row " + number;
    }

    ReadItem item(Shown shown) {
        return new ReadItem(at(), shown, null, field -> columns.place(field, number));
    }

    ReadItem rejected(String reason) {
        return ReadItem.rejected(at(), reason);
    }

    ReadItem rejected(String field, String reason) {
        var cell = columns.place(field, number);
        return ReadItem.rejected(at(), cell == null ? reason : cell + ": " + reason);
    }
}
