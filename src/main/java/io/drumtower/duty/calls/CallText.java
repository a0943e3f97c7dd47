package io.drumtower.duty.calls;

import io.drumtower.pages.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a call says, in the office's language: one line that a telephone shows whole. */
@Component
class CallText {

    /** In characters. */
    static final int LONGEST = 70;

    /** Of one argument: else a long id would push out what is to be done. */
    private static final int LONGEST_ARGUMENT = 24;

    private final Texts texts;

    CallText(MessageSource texts) {
        this.texts = new Texts(texts, Locale.SIMPLIFIED_CHINESE);
    }

    String of(String key, List<String> arguments) {
        var words = arguments.stream().map(word -> cut(word, LONGEST_ARGUMENT)).toArray(String[]::new);
        return cut(texts.say(key, words), LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
