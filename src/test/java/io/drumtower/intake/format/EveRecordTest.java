package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.TimeQuality;
import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Ignored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveRecordTest {

    private static final String WHOLE = """
            {'timestamp':'2022-07-10T23:50:05.533101+0800','flow_id':1258832998001901,'tx_id':0,'pcap_cnt':7,
             'event_type':'alert','src_ip':'203.0.113.77','dest_ip':'10.0.0.1',
             'alert':{'action':'allowed','gid':1,'signature_id':2024468,'rev':3,'category':'Web','severity':1},
             'http':{'hostname':'www.example.gov.cn','url':'/a/b?id=1','http_refer':{'x':1}},
             'files':[{'event_type':'x'}],'flow':{'action':'blocked'}}
            """;

    @Test
    void becomes_an_attack() {
        assertThat(read(WHOLE))
                .isEqualTo(new Attack(
                        "16:12588329980019011:01:17:20244681:331:2022-07-10T23:50:05.533101+0800",
                        Instant.parse("2022-07-10T15:50:05.533101Z"),
                        "1258832998001901",
                        Disposition.DETECTED,
                        5,
                        "Web",
                        "www.example.gov.cn/a/b",
                        "203.0.113.0/24",
                        List.of("2024468"),
                        Instant.parse("2022-07-10T15:50:05.533101Z"),
                        TimeQuality.OFFSET));
    }

    @Test
    void is_read_out_of_its_wrapping() {
        assertThat(read("{'firewall_name':'f','event_timestamp':'1740408108','event':" + WHOLE + "}"))
                .isEqualTo(read(WHOLE));
    }

    @ParameterizedTest
    @CsvSource({"allowed,,DETECTED", "blocked,,BLOCKED", "allowed,drop,BLOCKED", "allowed,alert,DETECTED"})
    void is_blocked_by_its_action_or_its_verdict(String action, String verdict, Disposition disposition) {
        String body =
                "{'event_type':'alert','verdict':{'action':'" + verdict + "'},'alert':{'action':'" + action + "'}}";
        assertThat(read(body).disposition()).isEqualTo(disposition);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"1,5", "2,4", "3,2", "4,1", "'1',5", "null,1"})
    void turns_the_severity_round(String sent, int severity) {
        assertThat(read("{'event_type':'alert','alert':{'severity':" + sent + "}}")
                        .severity())
                .isEqualTo(severity);
    }

    @Test
    void is_ignored_by_its_kind_unless_it_is_an_alert() {
        assertThat(Bodies.one(Format.SURICATA_EVE, "{'event_type':'drop'}")).isEqualTo(new Ignored("drop"));
        assertThat(Bodies.one(Format.SURICATA_EVE, "{'event_type':'<script>'}")).isEqualTo(new Ignored("other"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | no event_type",
                "{'event_type':null} | no event_type",
                "{'event_type':{}} | no event_type",
                "{'event':{}} | no event_type",
                "{'event_type':'alert'} | event_type is alert, but there is no alert",
                "{'event_type':'alert','alert':1} | event_type is alert, but there is no alert"
            })
    void is_rejected(String body, String reason) {
        assertThat(Bodies.rejection(Format.SURICATA_EVE, body)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "'2022-07-10T08:00:00Z',2022-07-10T08:00:00Z,OFFSET",
                "'2022-07-10T08:00:00-0000',2022-07-10T08:00:00Z,OFFSET",
                "'2022-07-10T08:00:00.5+08:30',2022-07-09T23:30:00.5Z,OFFSET",
                "'2022-07-10T08:00:00.123456789123-06',2022-07-10T14:00:00.123456789Z,OFFSET",
                "1657411200,2022-07-10T00:00:00Z,EPOCH",
                "1657411200123,2022-07-10T00:00:00.123Z,EPOCH"
            })
    void has_a_time(String sent, Instant at, TimeQuality quality) {
        Attack attack = read(timed(sent));
        assertThat(attack.occurredAt()).isEqualTo(at);
        assertThat(attack.timeQuality()).isEqualTo(quality);
        assertThat(attack.keyTime()).isEqualTo(attack.occurredAt());
    }

    @Test
    void without_an_offset_is_read_in_the_zone_of_the_source_and_its_key_has_no_time() {
        Attack attack = read(timed("'2022-07-10T08:00:00'"));
        assertThat(attack.occurredAt()).isEqualTo("2022-07-10T00:00:00Z");
        assertThat(attack.timeQuality()).isEqualTo(TimeQuality.ZONE_ASSUMED);
        assertThat(attack.key()).isNotNull();
        assertThat(attack.keyTime()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "null",
                "'yesterday'",
                "'2022-02-30T08:00:00Z'",
                "'2022-07-10T24:00:00Z'",
                "'2022-07-10T08:00:00+1900'",
                "'2022-07-10T08:00:00+0060'",
                "'2022-07-10T08:00:00.Z'",
                "'2022-07-10T08:00:00 UTC'",
                "'2o22-07-10T08:00:00Z'"
            })
    void without_a_time_takes_that_of_receipt(String sent) {
        assertThat(read(timed(sent)))
                .extracting(Attack::occurredAt, Attack::keyTime, Attack::timeQuality)
                .containsExactly(null, null, TimeQuality.RECEIVED);
    }

    @Test
    void has_no_key_without_flow_signature_or_time() {
        assertThat(read("{'event_type':'alert','timestamp':'2022-07-10T08:00:00Z','alert':{'signature_id':1}}")
                        .key())
                .isNull();
        assertThat(read("{'event_type':'alert','timestamp':'2022-07-10T08:00:00Z','flow_id':1,'alert':{}}")
                        .key())
                .isNull();
        assertThat(read(timed("null")).key()).isNull();
    }

    @Test
    void takes_the_packet_where_there_is_no_transaction() {
        assertThat(read(WHOLE.replace("'tx_id':0,", "")).key()).startsWith("16:12588329980019011:71:17:2024468");
        assertThat(read(WHOLE.replace("'tx_id':0,'pcap_cnt':7,", "")).key())
                .startsWith("16:1258832998001901-1:17:2024468");
    }

    @Test
    void names_the_attacked_address_where_there_is_no_host() {
        assertThat(read(WHOLE.replace("hostname", "h")).target()).isEqualTo("10.0.0.1/a/b");
        assertThat(read("{'event_type':'alert','alert':{'category':''}}").target())
                .isNull();
    }

    @Test
    void forgets_the_first_of_two_alerts() {
        assertThat(read("{'event_type':'alert','alert':{'action':'blocked','category':'a'},'alert':{'severity':2}}"))
                .extracting(Attack::disposition, Attack::category, Attack::severity)
                .containsExactly(Disposition.DETECTED, null, 4);
    }

    private static String timed(String timestamp) {
        return "{'event_type':'alert','flow_id':1,'alert':{'signature_id':2},'timestamp':" + timestamp + "}";
    }

    private static Attack read(String body) {
        return Bodies.attack(Format.SURICATA_EVE, body);
    }
}
