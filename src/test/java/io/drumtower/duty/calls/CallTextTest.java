package io.drumtower.duty.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallTextTest {

    @Test
    void says_what_since_when_and_what_to_do_in_chinese() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);

        assertThat(new CallText(texts).of("intake.alarm.silent", List.of("waf-1", "2021-09-26 02:50")))
                .isEqualTo("停更 waf-1 2021-09-26 02:50 起｜请核实来源，并在告警页确认");
    }

    @Test
    void is_seventy_characters_at_most() {
        var texts = new StaticMessageSource();
        texts.addMessage("long", Locale.SIMPLIFIED_CHINESE, "{0}{1}" + "字".repeat(40));
        var id = "a".repeat(64);

        var text = new CallText(texts).of("long", List.of(id, "𠮷".repeat(10)));

        assertThat(text.codePointCount(0, text.length())).isEqualTo(70);
        assertThat(text).startsWith("a".repeat(23) + "…" + "𠮷".repeat(10)).endsWith("字…");
    }
}
