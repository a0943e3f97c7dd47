package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessLogLineTest {

    private static final String START = "1.2.3.4 - - [26/Sep/2021:00:00:12 +0800] ";
    private static final String PAGE = START + "'GET / HTTP/1.1' 200 5 '-' 'Mozilla/5.0'";

    private final AccessLogLine line = AccessLogLine.reader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                PAGE + "\r",
                PAGE + " '-' 0.123 rest",
                "www.example.gov.cn:443 " + PAGE,
                "1.2.3.4 - user123 [26/Sep/2021:00:00:12 +0800] 'GET /' 200 -",
                START + "'GET / HTTP/1.1' 200 5",
                START + "'GET / HTTP/1.1' 200 5 0.123",
                START + "'GET / HTTP/1.1' 200 5 '-",
                START + "'GET / HTTP/1.1' 200 5 '-' ",
                START + "'GET / HTTP/1.1' 200 5 '-' 'Mozilla/5.0",
                START + "'GET /?q=\\'x\\' HTTP/1.1' 200 5 '-' 'Mozilla/5.0'",
                START + "'POST /a.pdf HTTP/1.1' 304 0 '-' 'Mozilla/5.0'"
            })
    void is_a_page_view(String text) {
        assertThat(read(text)).isTrue();
        assertThat(line.pageView()).isTrue();
        assertThat(line.bot()).isFalse();
        assertThat(line.error()).isFalse();
        assertThat(Instant.ofEpochSecond(line.epochSecond())).isEqualTo("2021-09-25T16:00:12Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'HEAD / HTTP/1.1' 200 5",
                "'get / HTTP/1.1' 200 5",
                "'GETX / HTTP/1.1' 200 5",
                "'GET' 200 5",
                "'GET ' 200 5",
                "'GET  / HTTP/1.1' 200 5",
                "'POST' 200 5",
                "'' 400 0",
                "'-' 408 -",
                "'\\x16\\x03\\x01' 400 157",
                "'GET / HTTP/1.1' 302 5",
                "'GET / HTTP/1.1' 404 5",
                "'GET / HTTP/1.1' 100 5",
                "'GET /a.css HTTP/1.1' 200 5"
            })
    void is_a_request_but_no_page_view(String request) {
        assertThat(read(START + request + " '-' 'Mozilla/5.0'")).isTrue();
        assertThat(line.pageView()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | empty line",
                "~\r~ | empty line",
                "x | not host, ident, user",
                "1.2.3.4 - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 5 | not host, ident, user",
                "a b c d e [26/Sep/2021:00:00:12 +0800] 'GET /' 200 5 | not host, ident, user",
                "1.2.3.4  - - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 5 | not host, ident, user",
                "[Thu Oct 13 12:24:49 2022] [error] x | not host, ident, user",
                "2021/12/01 13:53:33 [error] 31#31: *46 x | not host, ident, user",
                "- - - [31/Feb/2021:00:00:12 +0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:24:00:12 +0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:60:12 +0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:00:60 +0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:00:12 +1900] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:00:12 +0860] 'GET /' 200 5 | no such time",
                "- - - [26/sep/2021:00:00:12 +0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:00:1x +0800] 'GET /' 200 5 | no such time",
                "- - - [2x/Sep/2021:00:00:12 +0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:00:12 0800] 'GET /' 200 5 | no such time",
                "- - - [26/Sep/2021:00:0 | no such time",
                "- - - [ | no such time",
                "- - - [26/Sep/2021:00:00:12 +0800] | no request",
                "- - - [26/Sep/2021:00:00:12 +0800] GET / | no request",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET / | request not closed",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /\\' 200 5 | request not closed",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /\\ | request not closed",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' | no status",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 20 5 | no status",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 2000 5 | no status",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 | no status",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 x | no size",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 5x | no size",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 -5 | no size",
                "- - - [26/Sep/2021:00:00:12 +0800] 'GET /' 200 ' | no size"
            })
    void is_rejected(String text, String reason) {
        assertThat(read(text)).isFalse();
        assertThat(line.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "29/Feb/2024:23:59:59 -0700,2024-03-01T06:59:59Z",
        "01/Jan/2000:00:00:00 +0530,1999-12-31T18:30:00Z",
        "31/Dec/1969:23:59:59 +0000,1969-12-31T23:59:59Z",
        "01/Jan/2021:00:00:00 +1800,2020-12-31T06:00:00Z"
    })
    void has_its_own_time(String time, Instant at) {
        assertThat(read(PAGE)).isTrue();
        assertThat(read("- - - [" + time + "] 'GET /' 200 5")).isTrue();
        assertThat(Instant.ofEpochSecond(line.epochSecond())).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({"399,false", "400,true", "404,true", "599,true", "600,false", "000,false"})
    void is_an_error_by_its_status(String status, boolean error) {
        assertThat(read(START + "'GET /' " + status + " 5")).isTrue();
        assertThat(line.error()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | false | false",
                "~ 0.123~ | false | false",
                "~ '-~ | false | false",
                "~ '-'~ | false | false",
                "~ '-' 'Mozilla~ | true | false",
                "~ '-' 'Mozilla bot~ | true | true",
                "~ '-' 'a \\'quoted\\' crawler' more~ | true | true",
                "~ '-' '-'~ | true | true",
                "~ '-' ''~ | true | true",
                "~ '\\\\' 'Mozilla'~ | true | false",
                "~ 'http://x/bot' 'Mozilla' 'bot'~ | true | false"
            })
    void tells_a_bot_only_by_a_recorded_agent(String rest, boolean recorded, boolean bot) {
        assertThat(read(START + "'GET /' 200 5" + rest)).isTrue();
        assertThat(line.agentRecorded()).isEqualTo(recorded);
        assertThat(line.bot()).isEqualTo(bot);
        assertThat(line.pageView()).isEqualTo(!bot);
    }

    @Test
    void forgets_the_line_before() {
        assertThat(read(START + "'GET /' 500 5 '-' 'curl/8'")).isTrue();
        assertThat(line.bot()).isTrue();
        assertThat(read(START + "'GET /' 200 5")).isTrue();
        assertThat(line.bot()).isFalse();
        assertThat(line.error()).isFalse();
        assertThat(line.agentRecorded()).isFalse();
    }

    @Test
    void is_read_within_its_bounds_only() {
        byte[] buffer = (PAGE + "\nx").replace('\'', '"').getBytes(ISO_8859_1);
        assertThat(line.read(buffer, 0, buffer.length - 2)).isTrue();
        for (int to = 0; to < START.length() + 20; to++) {
            assertThat(line.read(buffer, 0, to)).as("cut at %d", to).isFalse();
        }
    }

    private boolean read(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(ISO_8859_1);
        return line.read(bytes, 0, bytes.length);
    }
}
