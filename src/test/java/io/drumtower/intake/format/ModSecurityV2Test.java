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

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModSecurityV2Test {

    private static final String INTERCEPTED = """
            {'transaction':{'time':'13/May/2017:08:39:31 --0400','transaction_id':'WRb@g38AAQEAAAkVV38AAAAA',
              'remote_address':'192.168.75.130'},
             'request':{'request_line':'GET /dvwa/?x=1 HTTP/1.1','headers':{'Host':'192.168.75.136'}},
             'audit_data':{'messages':[
               'Warning. Found. [id \\'913120\\'] [severity \\'WARNING\\'] [tag \\'attack-generic\\'] [tag \\'attack-xss\\']',
               'Access denied with code 403 (phase 2). [id \\'949110\\'] [severity \\'CRITICAL\\']',
               'Warning. No rule.'],
              'action':{'intercepted':true}}}
            """;

    @Test
    void becomes_an_attack() {
        assertThat(read(INTERCEPTED))
                .isEqualTo(new Attack(
                        "24:WRb@g38AAQEAAAkVV38AAAAA",
                        null,
                        "WRb@g38AAQEAAAkVV38AAAAA",
                        Disposition.BLOCKED,
                        5,
                        "attack-xss",
                        "192.168.75.136/dvwa/",
                        "192.168.75.0/24",
                        List.of("913120", "949110"),
                        Instant.parse("2017-05-13T12:39:31Z"),
                        TimeQuality.OFFSET));
    }

    @ParameterizedTest
    @CsvSource({"true,false", "true,1", "intercepted,other"})
    void is_only_detected_unless_it_was_intercepted(String proof, String other) {
        assertThat(read(INTERCEPTED.replace(proof, other)).disposition()).isEqualTo(Disposition.DETECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "13/May/2017:08:39:31 +0800,2017-05-13T00:39:31Z,OFFSET",
        "13/May/2017:08:39:31.5 -0400,2017-05-13T12:39:31.5Z,OFFSET",
        "13/May/2017:08:39:31,2017-05-13T00:39:31Z,ZONE_ASSUMED",
        "31/Feb/2017:08:39:31 +0000,,RECEIVED",
        "13/May/2017,,RECEIVED"
    })
    void has_a_time(String sent, Instant at, TimeQuality quality) {
        Attack attack = read(INTERCEPTED.replace("13/May/2017:08:39:31 --0400", sent));
        assertThat(attack.occurredAt()).isEqualTo(at);
        assertThat(attack.timeQuality()).isEqualTo(quality);
    }

    @Test
    void may_call_its_id_unique_id() {
        assertThat(read(INTERCEPTED.replace("transaction_id", "unique_id")).key())
                .isEqualTo("24:WRb@g38AAQEAAAkVV38AAAAA");
    }

    @Test
    void has_no_key_in_a_placeholder() {
        assertThat(read(INTERCEPTED.replace("WRb@g38AAQEAAAkVV38AAAAA", "-")).key())
                .isNull();
    }

    @Test
    void has_a_target_without_a_path_where_the_request_is_garbage() {
        assertThat(read(INTERCEPTED.replace("GET /dvwa/?x=1 HTTP/1.1", "x")).target())
                .isEqualTo("192.168.75.136");
        assertThat(read(INTERCEPTED.replace("request_line", "x")).target()).isEqualTo("192.168.75.136");
    }

    @Test
    void survives_a_message_that_is_cut() {
        assertThat(read(INTERCEPTED.replace("[tag \\'attack-xss\\']", "[tag \\'attack-x"))
                        .category())
                .isEqualTo("attack-generic");
    }

    private static Attack read(String body) {
        return Bodies.attack(Format.MODSECURITY, body);
    }
}
