package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.publishing.EntryEvent.AdministrativeActionsCounted;
import io.drumtower.publishing.EntryEvent.EntryWithdrawn;
import io.drumtower.publishing.EntryEvent.FollowersSampled;
import io.drumtower.publishing.EntryEvent.IndicatorRecorded;
import io.drumtower.publishing.EntryEvent.NormativeDocumentIssued;
import io.drumtower.publishing.EntryEvent.ReadershipSampled;
import io.drumtower.publishing.EntryEvent.TopicOpened;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntriesTest {

    private static final Instant NOON = Instant.parse("2021-12-20T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 12, 20);

    @Test
    void say_what_they_are_about() {
        var topic = new TopicOpened("1", "自贸试验区", DAY, "editor");

        assertThat(topic.about()).isEqualTo("自贸试验区");
        assertThat(new ReadershipSampled("2", "示例推文", 11_236, NOON, "editor").about())
                .isEqualTo("示例推文 11236");
        assertThat(new FollowersSampled("3", Channel.WECHAT, 54_193, NOON, "editor").about())
                .isEqualTo("54193");
        assertThat(new NormativeDocumentIssued(
                                "4", DocumentKind.NORMATIVE_DOCUMENT, "示商〔2021〕2号", "示例办法", DAY, "editor")
                        .about())
                .isEqualTo("示商〔2021〕2号 示例办法");
        assertThat(new AdministrativeActionsCounted("5", ActionKind.LICENCE, 124, DAY, DAY, "台账", "editor").about())
                .isEqualTo("124 · 台账");
        assertThat(new EntryWithdrawn("1", topic.entry(), "重复录入", "editor", NOON).about())
                .isEqualTo("重复录入");
    }

    @Test
    void of_an_indicator_say_the_value_and_where_it_comes_from() {
        assertThat(indicator(54L, null, null).about()).isEqualTo("54% · 信息中心");
        assertThat(indicator(2L, 3L, null).about()).isEqualTo("2 / 3% · 信息中心");
        assertThat(indicator(null, null, "2021-01").about()).isEqualTo("2021-01 · 信息中心");
    }

    private static IndicatorRecorded indicator(@Nullable Long value, @Nullable Long of, @Nullable String text) {
        return new IndicatorRecorded("6", "any", value, of, text, "%", "信息中心", null, NOON, "author");
    }
}
