package io.drumtower.intake.outbound;

import io.drumtower.pages.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a record was rejected, in the reader's language. Receipts keep the words of the reader of the format, and these
 * are the key, with the member that they name put aside. Words of a reader that this program does not know stay as they are.
 */
final class RejectReason {

    private static final Pattern NAMED = Pattern.compile("(attribute name |attribute |data\\.)([\\w?-]+) (.*)");

    /** In a sheet: {@code C7: not a date}. */
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3}\\d{1,7}): (.*)");

    /** Reasons that end in what was looked for, or where. */
    private static final Pattern DETAIL = Pattern.compile("(no column|not well-formed XML: line|not CSV: line) (.+)");

    private RejectReason() {}

    static String say(String stored, Texts texts) {
        var cell = CELL.matcher(stored);
        return cell.matches()
                ? texts.say("intake.reject.cell", cell.group(1), words(cell.group(2), texts))
                : words(stored, texts);
    }

    private static String words(String stored, Texts texts) {
        var detail = DETAIL.matcher(stored);
        if (detail.matches()) {
            return texts.sayOr(key(detail.group(1)), stored, detail.group(2));
        }
        var named = NAMED.matcher(stored);
        return named.matches()
                ? texts.sayOr(key(named.group(1) + "x " + named.group(3)), stored, named.group(2))
                : texts.sayOr(key(stored), stored);
    }

    private static String key(String words) {
        return "intake.reason." + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
