package io.drumtower.pages;

import io.drumtower.kernel.Fact;
import java.text.Normalizer;

/** The id of what people call by a number of their own, such as 〔2021〕3号: what an address can hold of it. */
public final class NumberedId {

    private static final int LONGEST = 40;
    private static final int DIGITS = 8;

    private NumberedId() {}

    /**
     * A number that an address can hold is itself. Another keeps what it can, and gets digits of its own that tell it from
     * others; brackets and blanks, which people write as it comes, tell nothing.
     */
    public static String of(String number) {
        var plain = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[〔【\\[]", "(")
                .replaceAll("[〕】\\]]", ")")
                .replaceAll("\\s+", "");
        if (Members.isId(plain)) {
            return plain;
        }
        var kept = Members.asId(plain);
        var cut = kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
        return (cut.isEmpty() ? "m" : cut) + "-" + digits(plain);
    }

    /** Eight of them, the same for the same text. */
    public static String digits(String text) {
        return Fact.id("message", text, null).toString().substring(0, DIGITS);
    }
}
