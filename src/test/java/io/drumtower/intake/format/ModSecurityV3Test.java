package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.TimeQuality;
import io.drumtower.intake.format.Reading.Attack;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModSecurityV3Test {

    private static final String BLOCKED = """
            {'transaction':{'client_ip':'2001:db8:1:2::3','time_stamp':'Mon Nov 23 17:14:40 2026',
             'unique_id':'179542528486.861257','request':{'uri':'/a?b','headers':{'host':'www.example.gov.cn'}},
             'response':{'http_code':403},'producer':{'secrules_engine':'Enabled'},
             'messages':[{'details':{'ruleId':'941100','severity':'3','tags':['attack-generic','attack-xss']}},
               {'details':{'ruleId':'941100','severity':'4','tags':[]}},
               {'details':{'ruleId':'949110','severity':'4','tags':['attack-generic']}}]}}
            """;

    @Test
    void becomes_an_attack() {
        Instant epoch = Instant.parse("2026-11-23T09:14:44Z");
        assertThat(read(BLOCKED))
                .isEqualTo(new Attack(
                        "19:179542528486.861257",
                        epoch,
                        "179542528486.861257",
                        Disposition.BLOCKED,
                        4,
                        "attack-xss",
                        "www.example.gov.cn/a",
                        "2001:db8:1::/48",
                        List.of("941100", "949110"),
                        epoch,
                        TimeQuality.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({"403,404", "403,200", "Enabled,DetectionOnly", "949110,980130"})
    void is_only_detected_unless_status_engine_and_rule_prove_the_block(String proof, String other) {
        assertThat(read(BLOCKED.replace(proof, other)).disposition()).isEqualTo(Disposition.DETECTED);
    }

    /** 1001 is in the source's list. */
    @ParameterizedTest
    @CsvSource({"1001,BLOCKED", "1002,DETECTED"})
    void is_blocked_by_a_rule_of_the_sources_own_list(String rule, Disposition disposition) {
        assertThat(read(BLOCKED.replace("949110", rule)).disposition()).isEqualTo(disposition);
    }

    @Test
    void is_blocked_by_the_outbound_rule_too() {
        assertThat(read(BLOCKED.replace("949110", "959100")).disposition()).isEqualTo(Disposition.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rid", "null", "-", "1795425284", "17954252848"})
    void has_neither_key_nor_time_in_a_placeholder(String placeholder) {
        Attack attack = read(BLOCKED.replace("179542528486.861257", placeholder));
        assertThat(attack)
                .extracting(Attack::key, Attack::keyTime, Attack::nativeId)
                .containsExactly(null, null, null);
        assertThat(attack.occurredAt()).isEqualTo("2026-11-23T09:14:40Z");
        assertThat(attack.timeQuality()).isEqualTo(TimeQuality.ZONE_ASSUMED);
    }

    @Test
    void takes_the_time_stamp_where_the_id_has_none() {
        Attack attack = read(BLOCKED.replace("179542528486.861257", "a79542528486.861257"));
        assertThat(attack.key()).isEqualTo("19:a79542528486.861257");
        assertThat(attack.keyTime()).isNull();
        assertThat(attack.occurredAt()).isEqualTo("2026-11-23T09:14:40Z");
    }

    @ParameterizedTest
    @CsvSource({"Tue Feb  3 08:00:00 2026,2026-02-03T00:00:00Z", "Tue Feb 03 08:00:00 2026,2026-02-03T00:00:00Z"})
    void pads_the_day_with_a_blank(String stamp, Instant at) {
        assertThat(read("{'transaction':{'time_stamp':'" + stamp + "','messages':[{}]}}")
                        .occurredAt())
                .isEqualTo(at);
    }

    @Test
    void has_no_time_where_none_can_be_read() {
        assertThat(read("{'transaction':{'time_stamp':'today','messages':[{}]}}")
                        .timeQuality())
                .isEqualTo(TimeQuality.RECEIVED);
        assertThat(read("{'transaction':{'messages':[{}]}}").timeQuality()).isEqualTo(TimeQuality.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({"0,5", "2,5", "3,4", "4,3", "5,2", "6,1", "CRITICAL,5", "warning,3", "'',1", "x,1"})
    void is_as_severe_as_its_worst_rule(String sent, int severity) {
        String body = "{'transaction':{'messages':[{},{'details':{'severity':'" + sent + "'}},"
                + "{'details':{'severity':'7'}}]}}";
        assertThat(read(body).severity()).isEqualTo(severity);
    }

    @Test
    void is_generic_only_when_no_tag_says_more() {
        assertThat(read("{'transaction':{'messages':[{'details':{'tags':['PCI/12.1','attack-generic']}}]}}")
                        .category())
                .isEqualTo("attack-generic");
        assertThat(read("{'transaction':{'messages':[{'details':{'tags':['PCI/12.1']}}]}}")
                        .category())
                .isNull();
    }

    private static Attack read(String body) {
        return Bodies.attack(Format.MODSECURITY, body);
    }
}
