package io.drumtower.intake.feed;

import io.drumtower.intake.format.Encodings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a feed, in the encoding that it declares, or in which it can be read. */
final class FeedText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int HEAD = 1_024;

    private FeedText() {}

    static String of(byte[] body) {
        var head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        var charset = declared.find()
                        && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-") // not so, if it can be read
                ? Encodings.named(declared.group(1))
                : Optional.<Charset>empty();
        try {
            return Encodings.decode(body, Encodings.guess(() -> new ByteArrayInputStream(body), charset.orElse(null)));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }
}
