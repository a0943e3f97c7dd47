package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.TimeQuality;
import io.drumtower.intake.format.Reading.Notice;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CloudEventRecordTest {

    private static final String REQUIRED = "'specversion':'1.0','id':'1','source':'/s','type':'t'";

    @Test
    void is_a_notice_unless_its_type_is_ours() {
        assertThat(
                        read(
                                "'subject':'x','time':'2018-04-26T14:48:09.1234+02:00','data':{'a':[1.50,true]},'datacontenttype':'x'"))
                .isEqualTo(new Notice(
                        "2:/s1:1",
                        "1",
                        "/s",
                        "t",
                        "x",
                        Instant.parse("2018-04-26T12:48:09.1234Z"),
                        TimeQuality.OFFSET,
                        "{\"a\":[1.50,true]}"));
    }

    @Test
    void takes_null_for_absent() {
        assertThat(read("'subject':null,'time':null,'data':null,'data_base64':null,'x':null"))
                .isEqualTo(new Notice("2:/s1:1", "1", "/s", "t", null, null, TimeQuality.RECEIVED, null));
    }

    @Test
    void keeps_data_as_text() {
        assertThat(read("'data':'<x/>'").data()).isEqualTo("\"<x/>\"");
        assertThat(read("'data':1e400").data()).isEqualTo("1E+400");
        assertThat(read("'data_base64':'... not base64 ...'").data()).isEqualTo("... not base64 ...");
    }

    @Test
    void has_the_time_of_receipt_without_a_time_of_RFC_3339() {
        for (String time : new String[] {"'yesterday'", "'2018-04-26T14:48:09'", "5"}) {
            assertThat(read("'time':" + time).timeQuality()).isEqualTo(TimeQuality.RECEIVED);
        }
    }

    @Test
    void may_have_attributes_of_its_own() {
        assertThat(read("'a':'','b':false,'c3':-2147483648,'partitionkey':2147483647")
                        .key())
                .isEqualTo("2:/s1:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'a_b':1 | attribute name a_b is not of a-z and 0-9",
                "'Ab':1 | attribute name Ab is not of a-z and 0-9",
                "'':1 | attribute name  is not of a-z and 0-9",
                "'\\u001b[31m\\n':1 | attribute name ??31m? is not of a-z and 0-9",
                "'x':1.0 | attribute x is not a text, a boolean or a 32-bit integer",
                "'x':1e2 | attribute x is not a text, a boolean or a 32-bit integer",
                "'x':2147483648 | attribute x is not a text, a boolean or a 32-bit integer",
                "'x':{} | attribute x is not a text, a boolean or a 32-bit integer",
                "'x':[1] | attribute x is not a text, a boolean or a 32-bit integer",
                "'time':{} | attribute time is not a text, a boolean or a 32-bit integer",
                "'subject':1 | attribute subject is not a text",
                "'id':1 | attribute id is not a text",
                "'id':'' | attribute id is required",
                "'id':null | attribute id is required",
                "'source':'' | attribute source is required",
                "'type':null | attribute type is required",
                "'specversion':'' | attribute specversion is required",
                "'specversion':'0.3' | attribute specversion is not 1.0",
                "'specversion':1.0 | attribute specversion is not a text",
                "'data_base64':1 | data_base64 is not a text"
            })
    void is_rejected_with_the_name_of_the_attribute(String members, String reason) {
        assertThat(Bodies.rejection(Format.CLOUDEVENTS, "{" + REQUIRED + "," + members + "}"))
                .isEqualTo(reason);
    }

    @Test
    void is_rejected_when_a_required_attribute_is_missing() {
        for (String name : new String[] {"specversion", "id", "source", "type"}) {
            assertThat(Bodies.rejection(Format.CLOUDEVENTS, "{" + REQUIRED.replace("'" + name + "'", "'x'") + "}"))
                    .isEqualTo("attribute " + name + " is required");
        }
    }

    @Test
    void never_shares_a_key_with_other_texts() {
        assertThat(Key.of("a", "bc")).isNotEqualTo(Key.of("ab", "c"));
        assertThat(Key.of("1:a", null)).isNotEqualTo(Key.of("1:a-"));
        assertThat(Key.of("-")).isNotEqualTo(Key.of((String) null));
    }

    private static Notice read(String members) {
        return (Notice) Bodies.one(Format.CLOUDEVENTS, "{" + REQUIRED + "," + members + "}");
    }
}
