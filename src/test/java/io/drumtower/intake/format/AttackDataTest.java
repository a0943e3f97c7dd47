package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.TimeQuality;
import io.drumtower.intake.format.Reading.Attack;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttackDataTest {

    @Test
    void becomes_an_attack() {
        assertThat(read("{'disposition':'BLOCKED','severity':4,'category':'sqli','target':'a.cn/b?c',"
                        + "'attackerIp':'203.0.113.77','rules':['1','2']}"))
                .isEqualTo(new Attack(
                        "2:/s1:1",
                        null,
                        "1",
                        Disposition.BLOCKED,
                        4,
                        "sqli",
                        "a.cn/b",
                        "203.0.113.0/24",
                        List.of("1", "2"),
                        Instant.parse("2018-04-26T12:48:09Z"),
                        TimeQuality.OFFSET));
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void needs_no_more_than_a_disposition(Disposition disposition) {
        assertThat(read("{'disposition':'" + disposition + "','severity':null,'rules':null,'attackerIp':null}"))
                .extracting(Attack::disposition, Attack::severity, Attack::attackerNet, Attack::rules)
                .containsExactly(disposition, 3, null, List.of());
    }

    @Test
    void may_name_the_network_instead_of_the_address() {
        assertThat(read("{'disposition':'UNKNOWN','attackerNet':'2001:db8::/48'}")
                        .attackerNet())
                .isEqualTo("2001:db8::/48");
    }

    @Test
    void may_come_as_base64() {
        String data = Base64.getEncoder().encodeToString("{\"disposition\":\"BLOCKED\"}".getBytes(UTF_8));
        assertThat(Bodies.attack(Format.CLOUDEVENTS, event("'data_base64':'" + data + "'"))
                        .disposition())
                .isEqualTo(Disposition.BLOCKED);
    }

    @Test
    void takes_the_severity_of_the_event_where_it_has_none() {
        assertThat(Bodies.attack(Format.CLOUDEVENTS, event("'severity':'5','data':{'disposition':'BLOCKED'}"))
                        .severity())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | data.disposition is required",
                "{'disposition':null} | data.disposition is required",
                "{'disposition':'blocked'} | data.disposition is none of BLOCKED, CHALLENGED, DETECTED, UNKNOWN",
                "{'disposition':1} | data.disposition is none of BLOCKED, CHALLENGED, DETECTED, UNKNOWN",
                "{'disposition':'BLOCKED','severity':0} | data.severity is not an integer from 1 to 5",
                "{'disposition':'BLOCKED','severity':6} | data.severity is not an integer from 1 to 5",
                "{'disposition':'BLOCKED','severity':1.5} | data.severity is not an integer from 1 to 5",
                "{'disposition':'BLOCKED','severity':'4'} | data.severity is not an integer from 1 to 5",
                "{'disposition':'BLOCKED','category':''} | data.category is not a text of 1 to 256 characters",
                "{'disposition':'BLOCKED','target':1} | data.target is not a text of 1 to 2048 characters",
                "{'disposition':'BLOCKED','attackerIp':'a.cn'} | data.attackerIp is not an address",
                "{'disposition':'BLOCKED','attackerNet':'10.0.0.0/8'} | data.attackerNet is not a network /24 or /48",
                "{'disposition':'BLOCKED','rules':'1'} | data.rules is not a list of at most 100 texts",
                "{'disposition':'BLOCKED','rules':[1]} | data.rules is not a list of at most 100 texts",
                "{'disposition':'BLOCKED','accept':true} | data.accept is not known",
                "{'disposition':'BLOCKED','<b>':true} | data.?b? is not known",
                "{'disposition':'BLOCKED','attackerIp':'1.2.3.4','attackerNet':'1.2.3.0/24'} "
                        + "| data.attackerIp and data.attackerNet exclude each other",
                "[] | data is not an object",
                "'{}' | data is not an object",
                "null | data is not an object"
            })
    void is_rejected_with_the_name_of_the_member(String data, String reason) {
        assertThat(Bodies.rejection(Format.CLOUDEVENTS, event("'data':" + data)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'data_base64':'%%%' | data_base64 is not base64 of a JSON object",
                "'data_base64':'e30=e30=' | data_base64 is not base64 of a JSON object",
                "'data_base64':'e317fQ==' | data_base64 is not base64 of a JSON object",
                "'severity':6,'data':{'disposition':'BLOCKED'} | attribute severity is not 1 to 5"
            })
    void is_rejected_with_its_event(String members, String reason) {
        assertThat(Bodies.rejection(Format.CLOUDEVENTS, event(members))).isEqualTo(reason);
    }

    @Test
    void allows_what_its_schema_publishes() throws Exception {
        try (InputStream file = AttackDataTest.class.getResourceAsStream("/static/schemas/drumtower.attack.v1.json")) {
            JsonNode schema = new JsonMapper().readTree(file);
            assertThat(schema.path("properties").propertyNames())
                    .containsExactlyInAnyOrder(
                            "disposition", "severity", "category", "target", "attackerIp", "attackerNet", "rules");
            assertThat(schema.at("/properties/disposition/enum").valueStream().map(JsonNode::asString))
                    .containsExactly("BLOCKED", "CHALLENGED", "DETECTED", "UNKNOWN");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    private static Attack read(String data) {
        return Bodies.attack(Format.CLOUDEVENTS, event("'data':" + data));
    }

    private static String event(String members) {
        return "{'specversion':'1.0','id':'1','source':'/s','type':'drumtower.attack.v1',"
                + "'time':'2018-04-26T14:48:09+02:00'," + members + "}";
    }
}
