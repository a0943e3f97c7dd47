package io.drumtower.duty.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.command.EntryCommand.Wording;
import io.drumtower.kernel.Refused;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickLineTest {

    private static final Instant NOW = Instant.parse("2021-09-26T03:12:30+08:00");

    @Test
    void without_kind_and_time_is_a_note_of_now() {
        assertThat(read("巡检时灯坏了")).isEqualTo(new Wording(EntryKind.NOTE, "巡检时灯坏了", NOW));
    }

    @ParameterizedTest
    @CsvSource({"攻,ATTACK", "访,VISIT", "巡,INSPECTION", "稿,PUBLICATION", "信,MESSAGE", "交,HANDOVER"})
    void begins_with_its_kind(String prefix, EntryKind kind) {
        assertThat(read(prefix + " 云 WAF 告警激增")).isEqualTo(new Wording(kind, "云 WAF 告警激增", NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "-20m, 2021-09-26T02:52:00+08:00",
        "-2h, 2021-09-26T01:12:00+08:00",
        "-1h30m, 2021-09-26T01:42:00+08:00",
        "02:30, 2021-09-26T02:30:00+08:00",
        "23:50, 2021-09-25T23:50:00+08:00",
        "2021-09-20 14:30, 2021-09-20T14:30:00+08:00",
        "2021-09-20T14:30, 2021-09-20T14:30:00+08:00"
    })
    void ends_with_when_it_happened(String written, Instant happenedAt) {
        assertThat(read("攻 云 WAF 告警激增 @" + written)).isEqualTo(new Wording(EntryKind.ATTACK, "云 WAF 告警激增", happenedAt));
    }

    @ParameterizedTest
    @CsvSource({
        "'   ', line-empty",
        "' @-20m', line-empty",
        "攻 @-20m, line-empty",
        "note @-25h, date-expected",
        "note @25:00, line-time",
        "note @2021-13-01 10:00, line-time",
        "note @5, line-time",
        "note @2021-09-26 03:13, time-ahead"
    })
    void is_refused_when_it_says_nothing_or_no_time_of_the_past(String line, String problem) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("duty.problem." + problem));
    }

    @Test
    void keeps_what_only_looks_like_a_time() {
        assertThat(read("联系 ops@example.cn 和 @张三").text()).isEqualTo("联系 ops@example.cn 和 @张三");
    }

    private static Wording read(String line) {
        return QuickLine.read(line, NOW, ZoneId.of("Asia/Shanghai"));
    }
}
