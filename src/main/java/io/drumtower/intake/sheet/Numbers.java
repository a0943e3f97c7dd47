package io.drumtower.intake.sheet;

import io.drumtower.intake.SheetFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers (编号) of a sheet's rows: the first row that can be read keeps it, another of other content is an error. */
final class Numbers {

    private static final List<String> FIELDS = SheetFields.PUBLICATIONS.names();

    private final Map<String, Integer> rows = new HashMap<>();

    /** The same row again is nothing new. */
    boolean isOfAnother(SheetRow row) {
        @Nullable String number = row.text("key");
        if (number == null) {
            return false;
        }
        var content = String.join(
                        "\n",
                        FIELDS.stream()
                                .map(field -> String.valueOf(row.text(field)))
                                .toList())
                .hashCode();
        var before = rows.putIfAbsent(number, content);
        return before != null && before != content;
    }
}
