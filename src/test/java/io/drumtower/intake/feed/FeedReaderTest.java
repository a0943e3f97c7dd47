package io.drumtower.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownPublication;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedReaderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void rss_tells_title_address_category_and_time() throws NotReadable {
        var one = shown("""
                <rss version="2.0"><channel><title>示例</title><link>https://portal.example/</link>
                <description>d</description><item><title>示例省商务厅发布通报</title>
                <link>https://portal.example/xw/1.html</link><category>政务动态</category><guid>g-1</guid>
                <pubDate>Fri, 05 Mar 2021 09:30:00 +0800</pubDate></item></channel></rss>""");

        assertThat(one)
                .isEqualTo(new ShownPublication(
                        "g-1",
                        "示例省商务厅发布通报",
                        "https://portal.example/xw/1.html",
                        List.of("政务动态"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Instant.parse("2021-03-05T01:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-05 09:30:00", "2021-03-05T09:30:00", "2021年3月5日 09:30", "05 Mar 2021 09:30:00"})
    void a_time_without_a_zone_is_read_in_that_of_the_source(String written) throws NotReadable {
        assertThat(shown(rss("<title>t</title><pubDate>" + written + "</pubDate>"))
                        .publishedAt())
                .isEqualTo(Instant.parse("2021-03-05T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "/gk/15.html, https://portal.example/gk/15.html",
        "//other.example/16.html, https://other.example/16.html",
        "?id=3, https://portal.example/?id=3",
        "../../gk/18.html, https://portal.example/gk/18.html",
        "https://other.example/17.html, https://other.example/17.html"
    })
    void an_address_without_its_site_leads_from_the_home_that_the_feed_names(String link, String url)
            throws NotReadable {
        assertThat(shown(rss("<title>t</title><link>" + link + "</link>")).url())
                .isEqualTo(url);
    }

    @Test
    void a_subject_of_dublin_core_is_a_category() throws NotReadable {
        var subject = "<dc:subject xmlns:dc=\"http://purl.org/dc/elements/1.1/\">政务动态</dc:subject>";

        assertThat(shown(rss("<title>t</title>" + subject)).categories()).containsExactly("政务动态");
    }

    @Test
    void an_item_without_a_time_has_none() throws NotReadable {
        assertThat(shown(rss("<title>t</title><pubDate>soon</pubDate>")).publishedAt())
                .isNull();
    }

    @Test
    void atom_tells_the_first_publication_and_not_the_last_change() throws NotReadable {
        var one = shown("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id>
                <updated>2021-04-01T00:00:00Z</updated><entry><title>标题</title><id>urn:1</id>
                <link href="https://portal.example/1"/><updated>2021-04-01T00:00:00Z</updated>
                <published>2021-03-05T01:30:00Z</published></entry></feed>""");

        assertThat(one.key()).isEqualTo("urn:1");
        assertThat(one.url()).isEqualTo("https://portal.example/1");
        assertThat(one.publishedAt()).isEqualTo(Instant.parse("2021-03-05T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB2312", "GBK", "UTF-8", "UTF-16LE", "Big5"})
    void a_declared_encoding_is_followed(String name) throws NotReadable {
        var charset = Charset.forName(name);
        var text = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + rss("<title>政務公開</title>");
        var body = (name.startsWith("UTF-16") ? "\uFEFF" + text : text).getBytes(charset);

        assertThat(item(read(
                                name.equals("GB2312")
                                        ? text.replace("政務公開", "政务公开").getBytes(charset)
                                        : body))
                        .title())
                .isEqualTo(name.equals("GB2312") ? "政务公开" : "政務公開");
    }

    @Test
    void an_encoding_that_nobody_declares_is_guessed() throws NotReadable {
        assertThat(item(read(rss("<title>政务公开</title>").getBytes(Charset.forName("GB18030"))))
                        .title())
                .isEqualTo("政务公开");
    }

    @Test
    void an_item_with_neither_title_nor_address_costs_itself() throws NotReadable {
        var items = read(rss("</item><item><title>t</title>").getBytes(StandardCharsets.UTF_8));

        assertThat(items.get(0).reason()).isEqualTo("no title");
        assertThat(items.get(0).at()).isEqualTo("record 1");
        assertThat(items.get(1).shown()).isNotNull();
    }

    @Test
    void entities_are_never_read() {
        refuse("has a DOCTYPE", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rss("<title>&x;</title>"));
        refuse("not well-formed XML: line 1", rss("<title>&x;</title>"));
    }

    @Test
    void what_is_no_feed_says_so() {
        refuse("no channel or feed", "<html><body>not found</body></html>");
        refuse("not well-formed XML: line 1", "Service Unavailable");
        refuse("not well-formed XML: line 1", "<rss version=\"2.0\"><channel>");
    }

    private static void refuse(String reason, String body) {
        assertThatThrownBy(() -> read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotReadable.class)
                .hasMessage(reason);
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\"><channel><title>c</title><link>https://portal.example/</link>"
                + "<description>d</description><item>" + item + "</item></channel></rss>";
    }

    private static ShownPublication shown(String body) throws NotReadable {
        return item(read(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static ShownPublication item(List<ReadItem> items) {
        assertThat(items).hasSize(1);
        return (ShownPublication) Objects.requireNonNull(items.get(0).shown());
    }

    private static List<ReadItem> read(byte[] body) throws NotReadable {
        return new FeedReader(SHANGHAI).read(body);
    }
}
