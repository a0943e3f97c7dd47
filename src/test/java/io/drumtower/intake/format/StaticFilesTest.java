package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "css", "js", "mjs", "map", "gif", "jpg", "jpeg", "png", "bmp", "ico", "svg", "svgz", "webp", "avif",
                "ttf", "otf", "eot", "woff", "woff2", "mp3", "mp4", "webm", "swf", "JPG", "Woff2"
            })
    void are_no_pages(String extension) {
        assertThat(asksForPage("/a.b/c." + extension)).isFalse();
        assertThat(asksForPage("/." + extension + "?v=1")).isFalse();
        assertThat(asksForPage("/c." + extension + "#x.html")).isFalse();
        assertThat(asksForPage("/c." + extension + ";v=1.html")).isFalse();
        assertThat(asksForPage("/c." + extension + "/")).isTrue();
        assertThat(asksForPage("/c?" + "." + extension)).isTrue();
        assertThat(asksForPage("/" + extension)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a.pdf",
                "/a.docx",
                "/a.xlsx",
                "/a.txt",
                "/a.html",
                "/",
                "/a.",
                "/a.jsp",
                "/a.css.gz",
                "/a.mp\u0014",
                "/a.woff22",
                "/a.aaaaaaacss",
                "*"
            })
    void are_not_documents(String target) {
        assertThat(asksForPage(target)).isTrue();
    }

    private static boolean asksForPage(String target) {
        byte[] request = ("GET " + target).getBytes(ISO_8859_1);
        return RequestLine.asksForPage(request, 0, request.length);
    }
}
