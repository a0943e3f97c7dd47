package io.drumtower.platform.web.multipart;

import io.drumtower.kernel.ByteSearch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands between the parts of a form: RFC 2046, 5.1.1. */
final class Boundary {

    /** The text is 1 to 70 characters, in quotes or not. */
    private static final Pattern FORM = Pattern.compile(
            "\\s*multipart/form-data\\s*;(?:.*;)?\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s\";,]{1,70}))\\s*(?:;.*)?",
            Pattern.CASE_INSENSITIVE);

    private static final byte FIRST = '\r';

    private final byte[] delimiter;

    Boundary(String text) {
        delimiter = ("\r\n--" + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Empty when the content type names none that could be. */
    static Optional<Boundary> of(@Nullable String contentType) {
        var form = FORM.matcher(contentType == null ? "" : contentType);
        return form.matches()
                ? Optional.of(new Boundary(form.group(1) == null ? form.group(2) : form.group(1)))
                : Optional.empty();
    }

    int length() {
        return delimiter.length;
    }

    /** Place of the first delimiter; of its beginning, if the bytes end within it; {@code to} if there is none. */
    int indexIn(byte[] bytes, int from, int to) {
        int at = ByteSearch.indexOf(bytes, from, to, FIRST);
        while (at < to && !beginsAt(bytes, at, to)) {
            at = ByteSearch.indexOf(bytes, at + 1, to, FIRST);
        }
        return at;
    }

    /** As far as the bytes reach. */
    private boolean beginsAt(byte[] bytes, int at, int to) {
        int length = Math.min(delimiter.length, to - at);
        return Arrays.equals(bytes, at, at + length, delimiter, 0, length);
    }
}
