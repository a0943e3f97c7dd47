package io.drumtower.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.pages.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RejectReasonTest {

    private static final Path FORMATS = Path.of("src/main/java/io/drumtower/intake/format");
    private static final Pattern REASON = Pattern.compile(
            "(?:Rejected|refuse)\\(\"([^\"]+)\"|\"((?:data\\.|attribute )\\w+ (?:is|and) [^\"]+)\"", Pattern.DOTALL);

    @Test
    void each_reason_of_each_format_is_said_in_chinese() throws IOException {
        var reasons = new TreeSet<String>();
        try (var files = Files.list(FORMATS)) {
            for (var file : files.toList()) {
                REASON.matcher(Files.readString(file))
                        .results()
                        .forEach(one -> reasons.add(one.group(1) == null ? one.group(2) : one.group(1)));
            }
        }

        assertThat(reasons)
                .hasSizeGreaterThan(25)
                .allSatisfy(reason ->
                        assertThat(chinese(reason)).isNotEqualTo(reason).matches(Pattern.compile(".*\\p{IsHan}.*")));
    }

    @Test
    void a_reason_names_the_member_that_is_wrong() {
        assertThat(chinese("attribute type is required")).isEqualTo("属性 type 必填");
        assertThat(chinese("attribute name Wrong-1 is not of a-z and 0-9")).isEqualTo("属性名 Wrong-1 只能用 a-z 和 0-9");
        assertThat(chinese("data.colour? is not known")).isEqualTo("data.colour? 不是这种类型的字段");
        assertThat(said("no status", Locale.ENGLISH)).isEqualTo("no status after the request");
    }

    @Test
    void words_that_the_program_does_not_know_stay_as_they_were_written() {
        assertThat(chinese("written by another version")).isEqualTo("written by another version");
    }

    private static String chinese(String reason) {
        return said(reason, Locale.SIMPLIFIED_CHINESE);
    }

    private static String said(String reason, Locale language) {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return RejectReason.say(reason, new Texts(source, language));
    }
}
