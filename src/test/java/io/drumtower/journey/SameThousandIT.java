package io.drumtower.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same publications by a feed, a sheet and one by one over HTTP count once, whichever comes first. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameThousandIT {

    private static final int COUNT = 1_000;

    private final Sender sender;

    @Autowired
    SameThousandIT(@LocalServerPort int port) {
        sender = new Sender(port);
    }

    /** The year keeps them apart; the last have no address and are told by title and day. */
    @ParameterizedTest
    @Timeout(240) // it sends two thousand requests, one by one
    @CsvSource({"2001, feed sheet rest, true", "2003, rest sheet feed, false"})
    void count_a_thousand(int year, String order, boolean addressed) {
        Arrays.stream(order.split(" ")).forEach(way -> send(way, year, addressed));

        await().atMost(Duration.ofSeconds(60)).until(() -> website(year) == COUNT);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sender.get("/api/publications?limit=1000&year=" + year)
                                .get("items")
                                .size()
                        == COUNT);
    }

    private void send(String way, int year, boolean addressed) {
        switch (way) {
            case "feed" -> {
                var receipt = sender.body(sender.register("rss"), feed(year, addressed));
                assertThat(receipt.get("counted").asInt()).isEqualTo(COUNT);
            }
            case "sheet" -> {
                var source = sender.register("csv");
                var receipt = sender.upload(source, sheet(year, addressed));
                assertThat(receipt.get("counted").asInt()).isEqualTo(COUNT);
                assertThat(sender.upload(source, sheet(year, addressed))
                                .get("duplicates")
                                .asInt())
                        .isEqualTo(COUNT);
            }
            default ->
                IntStream.range(0, COUNT)
                        .forEach(i -> assertThat(sender.admin("/api/publications", one(i, year, addressed))
                                        .status())
                                .isBetween(200, 201));
        }
    }

    private static byte[] feed(int year, boolean addressed) {
        return all(
                i -> "<item><title>" + title(i) + "</title>"
                        + (addressed ? "<link>http://THOUSAND.example:80/" + year + "/" + i + "/#top</link>" : "")
                        + "<pubDate>" + year + "-03-05</pubDate></item>",
                "<rss version=\"2.0\"><channel><title>c</title><link>https://thousand.example/</link>"
                        + "<description>d</description>",
                "</channel></rss>");
    }

    private static byte[] sheet(int year, boolean addressed) {
        return all(i -> title(i) + "," + (addressed ? address(year, i) : "") + "," + year + "/3/5\n", "标题,网址,日期\n", "");
    }

    private static String one(int i, int year, boolean addressed) {
        return "{\"channel\":\"website\",\"title\":\"%s\",%s\"publishedAt\":\"%d-03-05\"}"
                .formatted(title(i), addressed ? "\"url\":\"" + address(year, i) + "\"," : "", year);
    }

    private static String title(int i) {
        return "第" + i + "号通报";
    }

    private static String address(int year, int i) {
        return "https://thousand.example/" + year + "/" + i;
    }

    private static byte[] all(IntFunction<String> one, String before, String after) {
        return IntStream.range(0, COUNT)
                .mapToObj(one)
                .collect(joining("", before, after))
                .getBytes(StandardCharsets.UTF_8);
    }

    private long website(int year) {
        var value = sender.get("/api/figures/publications.website?year=" + year).get("value");
        return value.isNull() ? 0 : value.asLong();
    }

    @Test
    void of_a_sheet_that_comes_again_correct_what_was_changed() {
        var source = sender.register("csv", "corrected", ",\"publications\":{\"category\":\"news\"}");
        var before = "编号,标题,日期\n1,甲,2004-01-02\n2,乙,2004-01-03\n3,,2004-01-04\n";
        var first = sender.body(source, before.getBytes(StandardCharsets.UTF_8));
        assertThat(first.get("counted").asInt()).isEqualTo(2);
        assertThat(first.get("rejected").get(0).get("at").asString()).isEqualTo("row 4");
        assertThat(first.get("rejected").get(0).get("reason").asString()).isEqualTo("B4: no title");

        var again = sender.body(
                source, before.replace("乙", "乙（更正）").replace("3,,", "3,丙,").getBytes(StandardCharsets.UTF_8));

        assertThat(again.get("counted").asInt()).isEqualTo(2);
        assertThat(again.get("duplicates").asInt()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> website(2004) == 3);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Set.of("甲", "乙（更正）", "丙")
                        .equals(Set.copyOf(sender.get("/api/publications?year=2004&category=news")
                                .get("items")
                                .findValuesAsString("title"))));
    }

    @Test
    void of_a_withdrawn_delivery_count_no_more() {
        var source = sender.register("csv", "withdrawn", "");
        var receipt = sender.body(source, "标题,日期\n甲,2005-01-02\n乙,2005-01-03\n".getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(20)).until(() -> website(2005) == 2);

        assertThat(sender.admin(
                                "/api/intake/receipts/"
                                        + receipt.get("delivery").asString() + "/withdrawals",
                                "{\"reason\":\"WRONG_FILE\"}")
                        .status())
                .isEqualTo(201);

        await().atMost(Duration.ofSeconds(20)).until(() -> website(2005) == 0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sender.get("/api/publications?year=2005&withdrawn=true")
                                .get("items")
                                .size()
                        == 2);
        assertThat(sender.get("/api/publications?year=2005&withdrawn=true")
                        .get("items")
                        .get(0)
                        .get("withdrawnFor")
                        .asString())
                .isEqualTo("整批送达已撤回：传错文件");
    }

    @Test
    void are_classified_by_the_first_rule_that_fits_and_wait_where_none_does() {
        var source = sender.register(
                "rss",
                "classified",
                ",\"publications\":{\"column\":\"门户\",\"rules\":[{\"prefix\":\"http://rules.example/gk/\",\"category\":"
                        + "\"catalogue\",\"column\":\"信息公开\"},{\"named\":\"政务\",\"category\":\"news\"}]}");
        var items = item("/gk/1", "政务") + item("/xw/1", "政务") + item("/gkml/2", "其他");

        sender.body(
                source,
                ("<rss version=\"2.0\"><channel><title>c</title><link>https://rules.example/</link>"
                                + "<description>d</description>" + items + "</channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        sender.get("/api/publications?year=2006").get("items").size() == 3);
        var found = sender.get("/api/publications?year=2006").get("items");
        assertThat(found.findValuesAsString("url").stream()
                        .map(url -> url.substring("https://rules.example".length()))
                        .toList())
                .containsExactlyInAnyOrder("/gk/1", "/xw/1", "/gkml/2");
        for (var one : found) {
            var path = one.get("url").asString().substring("https://rules.example".length());
            assertThat(one.get("category").asString(""))
                    .as(path)
                    .isEqualTo(
                            switch (path) {
                                case "/gk/1" -> "CATALOGUE";
                                case "/xw/1" -> "NEWS";
                                default -> "";
                            });
            assertThat(one.get("column").asString()).isEqualTo(path.startsWith("/gk/") ? "信息公开" : "门户");
        }
    }

    private static String item(String path, String category) {
        return "<item><title>t</title><link>https://rules.example" + path + "</link><category>" + category
                + "</category><pubDate>2006-03-05 10:00</pubDate></item>";
    }
}
