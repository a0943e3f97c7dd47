package io.drumtower.platform.web.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "multipart/form-data; boundary=abc|abc",
                "multipart/form-data;boundary=abc;charset=utf-8|abc",
                "Multipart/Form-Data; charset=utf-8; Boundary = abc|abc",
                "multipart/form-data; boundary=\"a b:c\"|a b:c",
                "multipart/form-data; boundary=----WebKit/Form=+'()|----WebKit/Form=+'()",
                "multipart/form-data; boundary=1234567890123456789012345678901234567890123456789012345678901234567890"
                        + "|1234567890123456789012345678901234567890123456789012345678901234567890",
            })
    void stands_in_the_content_type(String contentType, String text) {
        var delimiter = "\r\n--" + text;
        var bytes = ("before" + delimiter).getBytes(ISO_8859_1);

        var boundary = Boundary.of(contentType).orElseThrow();

        assertThat(boundary.length()).isEqualTo(delimiter.length());
        assertThat(boundary.indexIn(bytes, 0, bytes.length)).isEqualTo("before".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=\"a",
                "multipart/form-data; aboundary=a",
                "multipart/form-data; boundary=12345678901234567890123456789012345678901234567890123456789012345678901",
            })
    void is_missing_when_the_content_type_names_none_that_could_be(String contentType) {
        assertThat(Boundary.of(contentType)).isEmpty();
    }

    @Test
    void is_found_where_it_begins_at_the_end_of_the_bytes() {
        var boundary = new Boundary("--a--");
        var bytes = "x\r\r\n--\r\n----a".getBytes(ISO_8859_1);

        assertThat(boundary.indexIn(bytes, 0, bytes.length)).isEqualTo("x\r\r\n--".length());
        assertThat(boundary.indexIn(bytes, 0, 3)).isEqualTo(2);
        assertThat(boundary.indexIn(bytes, 0, 1)).isEqualTo(1);
    }
}
