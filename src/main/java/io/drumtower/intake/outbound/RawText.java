package io.drumtower.intake.outbound;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What was sent, as it may be shown: without the ends of addresses, and with nothing in it that could act. */
record RawText(String text, boolean cut) {

    private static final int LONGEST = 64 << 10;
    private static final Pattern IPV4 = Pattern.compile("\\b(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}\\b");
    private static final Pattern IPV6 = Pattern.compile(
            "(?<![0-9A-Fa-f:])(?=[0-9A-Fa-f:]*::|(?:[0-9A-Fa-f]{1,4}:){7})((?:[0-9A-Fa-f]{0,4}:){2}(?:[0-9A-Fa-f]{1,4}:)?)[0-9A-Fa-f:]*");
    private static final Pattern ACTING =
            Pattern.compile("[\\p{Cc}\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n\\t]]");

    static RawText of(byte[] bytes) {
        var length = Math.min(bytes.length, LONGEST);
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        var masked = IPV6.matcher(IPV4.matcher(text).replaceAll("$1.*")).replaceAll("$1*");
        var shown = ACTING.matcher(masked.replace("\r\n", "\n"))
                .replaceAll(one -> "\\\\u%04x".formatted((int) one.group().charAt(0)));
        return new RawText(shown, bytes.length > LONGEST);
    }
}
