package io.drumtower.intake.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers (编号) of a sheet's rows: one that two rows have which are not the same tells neither. */
final class Numbers {

    private final Map<String, Integer> rows = new HashMap<>();

    /** Whether an earlier row of another content has its number; the same row again is nothing new. */
    boolean isOfAnother(SheetRow row) {
        var number = row.text("key");
        if (number == null) {
            return false;
        }
        var content = List.copyOf(row.cells()).hashCode();
        var before = rows.putIfAbsent(number, content);
        return before != null && before != content;
    }
}
