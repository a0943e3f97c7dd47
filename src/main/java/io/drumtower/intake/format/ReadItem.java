package io.drumtower.intake.format;

import io.drumtower.kernel.Shown;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed or row of a sheet.
 *
 * @param at place in the document, in the words of a receipt
 * @param shown null where it cannot be read
 * @param reason why it cannot be read; null where it can
 * @param cells the cell of a field such as {@code C7}; null for a field that has none
 */
public record ReadItem(
        String at, @Nullable Shown shown, @Nullable String reason, Function<String, @Nullable String> cells) {

    /** Those that could be read, in their order. */
    public static List<Shown> shown(List<ReadItem> items) {
        return items.stream()
                .<Shown>mapMulti((one, next) -> {
                    if (one.shown != null) {
                        next.accept(one.shown);
                    }
                })
                .toList();
    }

    public static ReadItem of(String at, Shown shown) {
        return new ReadItem(at, shown, null, field -> null);
    }

    public static ReadItem rejected(String at, String reason) {
        return new ReadItem(at, null, reason, field -> null);
    }

    /** A reason with the cell that it is about. */
    public String at(String field, String about) {
        var cell = cells.apply(field);
        return cell == null ? about : cell + ": " + about;
    }
}
