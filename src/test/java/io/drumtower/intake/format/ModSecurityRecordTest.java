package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.format.Reading.Ignored;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModSecurityRecordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'transaction':1}",
                "{'transaction':{}}",
                "{'transaction':{'id':'x','is_interrupted':true}}"
            })
    void is_rejected_in_any_other_shape(String body) {
        assertThat(Bodies.rejection(Format.MODSECURITY, body)).isEqualTo("no transaction of ModSecurity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'transaction':{'unique_id':'179542528486.861257'}}",
                "{'transaction':{'messages':[]}}",
                "{'transaction':{'transaction_id':'WRb@g38AAQEAAAkVV38AAAAA'}}",
                "{'transaction':{},'audit_data':{'messages':['Warning. Something without a rule.']}}",
                "{'transaction':{},'audit_data':{'messages':['Access allowed (phase 1). [id \\'1\\']']}}"
            })
    void is_ignored_when_no_rule_matched(String body) {
        assertThat(Bodies.one(Format.MODSECURITY, body)).isEqualTo(new Ignored("no-message"));
    }

    @Test
    void reads_both_versions_in_one_body() {
        assertThat(Bodies.read(
                        Format.MODSECURITY,
                        "{\"transaction\":{\"messages\":[{}]}}\n{\"transaction\":{},\"audit_data\":{}}\n"))
                .hasSize(2)
                .allMatch(ReadRecord::utf8);
    }
}
