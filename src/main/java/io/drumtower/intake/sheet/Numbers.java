package io.drumtower.intake.sheet;

import io.drumtower.intake.SheetFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tells the rows of a sheet apart: the first row that can be read keeps it, another of other content is an error. */
final class Numbers {

    private static final List<String> FIELDS = SheetFields.PUBLICATIONS.names();

    /** One article may stand in several columns of a site, each a row of the sheet. */
    private static final List<String> OF_AN_ADDRESS = List.of("title", "publishedAt");

    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * The same row again is nothing new.
     *
     * @param key of the row
     */
    boolean isOfAnother(String key, SheetRow row) {
        var content = String.join(
                        "\n",
                        (row.isFilled("key") ? FIELDS : OF_AN_ADDRESS)
                                .stream()
                                        .map(field -> String.valueOf(row.text(field)))
                                        .toList())
                .hashCode();
        var before = rows.putIfAbsent(key, content);
        return before != null && before != content;
    }
}
