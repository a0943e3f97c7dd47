package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Shown;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownIntake;
import io.drumtower.kernel.ShownIntake.From;
import io.drumtower.kernel.ShownPublication;
import io.drumtower.kernel.Visible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Publications that were withdrawn with their delivery, and are shown again; each test has a year of its own. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnsTest {

    private static final ShownAs WEBSITE = new ShownAs("website", null, null, List.of());

    @Autowired
    List<ShownIntake> intakes;

    @Autowired
    Visible visible;

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
    }

    @Test
    void are_not_brought_by_a_feed() throws Exception {
        var shown = List.of(shown(1970, "1", "https://returns.example/1970/1"));
        takeInError(shown);

        assertThat(kinds(publications().preview(List.copyOf(shown), WEBSITE, from("returns", true))))
                .containsExactly(Kind.OVER);
        take(shown, from("returns", true));
        assertThat(figure(1970)).isZero();

        assertThat(take(shown, from("returns", false))).containsExactly(Kind.RETURNED);
        assertThat(figure(1970)).isEqualTo(1);
    }

    @Test
    void are_seen_before_they_are_brought_and_once_however_often_they_are_shown() throws Exception {
        var address = "https://returns.example/1971/1";
        takeInError(List.of(shown(1971, "1", address)));
        var twice = List.<Shown>of(shown(1971, "1", address), shown(1971, "1", address));

        var seen = kinds(publications().preview(twice, WEBSITE, from("returns", false)));

        assertThat(seen).hasSize(2).startsWith(Kind.RETURNED).doesNotContain(Kind.OVER);
        assertThat(take(twice, from("returns", false))).isEqualTo(seen);
        assertThat(figure(1971)).isEqualTo(1);
    }

    @Test
    void stay_withdrawn_where_what_brings_them_is_refused() throws Exception {
        var shown = List.of(shown(2007, "1", "https://returns.example/2007/1"));
        takeInError(shown);

        assertThatThrownBy(() -> publications().take(List.copyOf(shown), WEBSITE, from("returns", false), told -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(figure(2007)).isZero();
    }

    @Test
    void come_back_beside_one_that_clashes() throws Exception {
        take(List.of(shown(1987, "other", "https://returns.example/1987/other")), from("returns", false));
        takeInError(List.of(shown(1987, "1", "https://returns.example/1987/1")));
        var moved = shown(1987, "1", "https://returns.example/1987/other");
        var again = shown(1987, "again", "https://returns.example/1987/1");

        assertThat(take(List.of(moved, again), from("returns", false))).containsExactly(Kind.REJECTED, Kind.RETURNED);
        assertThat(figure(1987)).isEqualTo(2);
    }

    @Test
    void count_as_they_are_told_now_also_where_nothing_is_told() throws Exception {
        takeInError(List.of(told(1988, "甲", "政务动态", "贸易数据"), told(1988, "乙", "政务动态", "贸易数据")));

        assertThat(take(List.of(told(1988, "甲", null, null)), from("returns", false)))
                .containsExactly(Kind.RETURNED);
        take(List.of(told(1988, "乙", "机构概况", null)), from("another", false));

        assertThat(figure("website.unclassified", 1988)).isEqualTo(1);
        assertThat(figure("website.profile", 1988)).isEqualTo(1);
        assertThat(figure("website.news", 1988)).isZero();
        assertThat(figure("series.trade-data", 1988)).isZero();
        var rows = desk.get("/api/publications?year=1988");
        desk.expect(200, "/api/projections/publishing.publications/rebuilds", "");
        assertThat(desk.get("/api/publications?year=1988")).isEqualTo(rows);
    }

    @Test
    void keep_what_an_editor_has_decided_of_them() throws Exception {
        var from = from("returns", false);
        take(List.of(told(1989, "丙", "政务动态", null)), from);
        desk.expect(201, "/api/publications/" + id(1989) + "/recategorisations", "{\"category\":\"catalogue\"}");
        withdraw(from);

        take(List.of(told(1989, "丙", "机构概况", null)), from("returns", false));
        assertThat(figure("website.catalogue", 1989)).isEqualTo(1);
    }

    @Test
    void count_again_as_somebody_records_them_by_hand() throws Exception {
        takeInError(List.of(told(1990, "丁", "政务动态", null)));
        var recorded = "{\"channel\":\"website\",\"category\":\"profile\",\"title\":\"丁二\","
                + "\"url\":\"https://returns.example/丁\",\"publishedAt\":\"1990-05-01\"}";

        desk.expect(201, "/api/publications", recorded);
        desk.expect(200, "/api/publications", recorded);
        assertThat(figure("website.profile", 1990)).isEqualTo(1);
        assertThat(desk.<List<String>>read("/api/publications?year=1990", "$.items[*].title"))
                .containsExactly("丁二");

        desk.expect(201, "/api/publications/" + id(1990) + "/withdrawals", "{\"reason\":\"撤下\"}");
        desk.refuse("publishing.rule.withdrawn", "/api/publications", recorded);
    }

    @Test
    void keep_what_who_records_them_by_hand_leaves_out() throws Exception {
        takeInError(List.of(told(2003, "戊", "政务动态", "贸易数据")));

        desk.expect(
                201,
                "/api/publications",
                "{\"channel\":\"website\",\"title\":\"戊二\",\"url\":\"https://returns.example/戊\","
                        + "\"publishedAt\":\"2003-05-01\"}");

        assertThat(figure("website.news", 2003)).isEqualTo(1);
        assertThat(figure("series.trade-data", 2003)).isEqualTo(1);
    }

    private String id(int year) throws Exception {
        return desk.<List<String>>read("/api/publications?year=" + year, "$.items[*].id")
                .get(0);
    }

    private static ShownPublication told(int year, String title, @Nullable String category, @Nullable String series) {
        var at = Instant.parse(year + "-06-01T02:00:00Z");
        var categories = category == null ? List.<String>of() : List.of(category);
        var url = "https://returns.example/" + title;
        return new ShownPublication(year + title, title, url, categories, null, null, series, null, null, true, at);
    }

    private static ShownPublication shown(int year, String key, String url) {
        var at = Instant.parse(year + "-06-01T02:00:00Z");
        return new ShownPublication(
                year + "-" + key, "消息" + key, url, List.of(), null, null, null, null, null, true, at);
    }

    private static From from(String source, boolean polled) {
        return new From(source, UUID.randomUUID().toString(), Instant.parse("2026-11-01T02:00:00Z"), polled);
    }

    private void takeInError(List<? extends Shown> shown) {
        var from = from("returns", false);
        assertThat(take(shown, from)).containsOnly(Kind.RELEASED);
        withdraw(from);
    }

    private void withdraw(From from) {
        visible.await("publishing.publications");
        assertThat(publications().withdraw(from.delivery(), "传错文件", "0031")).isTrue();
    }

    private List<Kind> take(List<? extends Shown> shown, From from) {
        var fates = new ArrayList<Fate>();
        publications().take(List.copyOf(shown), WEBSITE, from, told -> {
            fates.clear();
            fates.addAll(told);
            return List.of();
        });
        return kinds(fates);
    }

    private static List<Kind> kinds(List<Fate> fates) {
        return fates.stream().map(Fate::kind).toList();
    }

    private ShownIntake publications() {
        return intakes.stream()
                .filter(one -> one.kind() == Shown.Kind.PUBLICATION)
                .findFirst()
                .orElseThrow();
    }

    private int figure(int year) throws Exception {
        return figure("website", year);
    }

    private int figure(String key, int year) throws Exception {
        visible.await("figures.ledger");
        return desk.read("/api/figures/publications." + key + "?year=" + year, "$.value");
    }
}
