package io.drumtower.intake.sheet;

import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownPublication;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row as a publication. */
final class PublicationRow {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    /** What a formula says that found nothing (ECMA-376-1, 18.17.3). */
    private static final Pattern FOUND_NOTHING = Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");

    private PublicationRow() {}

    static ReadItem read(SheetRow row) {
        var title = row.text("title");
        if (title == null || FOUND_NOTHING.matcher(title).matches()) {
            return row.rejected("title", "no title");
        }
        var url = row.text("url");
        if (url != null && !ADDRESS.matcher(url).matches()) {
            return row.rejected("url", "not an address of the web");
        }
        var publishedAt = row.time("publishedAt");
        if (publishedAt == null && row.isFilled("publishedAt")) {
            return row.rejected("publishedAt", "not a date");
        }
        var category = row.text("category");
        return row.item(new ShownPublication(
                key(row, url),
                title,
                url,
                category == null ? List.of() : List.of(category),
                row.text("channel"),
                row.text("form"),
                row.text("series"),
                row.text("policyRef"),
                row.text("column"),
                true,
                publishedAt));
    }

    /** The column that somebody chose, else its address; a row with neither is told by its place. */
    private static String key(SheetRow row, @Nullable String url) {
        var key = row.text("key");
        if (key != null) {
            return "key\n" + key;
        }
        if (url != null) {
            var channel = row.text("channel"); // the same address may stand on two
            return "url\n" + (channel == null ? "" : channel + "\n") + url;
        }
        return row.place();
    }
}
