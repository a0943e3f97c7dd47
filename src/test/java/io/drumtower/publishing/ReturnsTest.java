package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final ShownAs WEBSITE = new ShownAs("website", "news", null, List.of());

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
    void come_back_beside_one_that_clashes() throws Exception {
        take(List.of(shown(1987, "other", "https://returns.example/1987/other")), from("returns", false));
        takeInError(List.of(shown(1987, "1", "https://returns.example/1987/1")));
        var moved = shown(1987, "1", "https://returns.example/1987/other");
        var again = shown(1987, "again", "https://returns.example/1987/1");

        assertThat(take(List.of(moved, again), from("returns", false))).containsExactly(Kind.REJECTED, Kind.RETURNED);
        assertThat(figure(1987)).isEqualTo(2);
    }

    private static ShownPublication shown(int year, String key, String url) {
        var at = Instant.parse(year + "-06-01T02:00:00Z");
        return new ShownPublication(year + "-" + key, "消息" + key, url, List.of(), null, null, null, null, null, at);
    }

    private static From from(String source, boolean polled) {
        return new From(source, UUID.randomUUID().toString(), Instant.parse("2026-11-01T02:00:00Z"), polled);
    }

    private void takeInError(List<? extends Shown> shown) {
        var from = from("returns", false);
        assertThat(take(shown, from)).containsOnly(Kind.RELEASED);
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
        visible.await("figures.ledger");
        return desk.read("/api/figures/publications.website?year=" + year, "$.value");
    }
}
