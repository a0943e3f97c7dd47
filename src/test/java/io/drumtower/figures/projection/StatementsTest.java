package io.drumtower.figures.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureDefinition.Text;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {

    private static final Instant FROM = day(2021, 1, 1);
    private static final Instant TO = day(2022, 1, 1);

    @Test
    void a_maximum_is_the_largest_and_of_equals_the_earliest() {
        var figure = figure(
                Aggregation.MAX,
                stated(1, day(2021, 3, 1), "x", 7L, ""),
                stated(2, day(2021, 2, 1), "y", 9L, "最多"),
                stated(3, day(2021, 5, 1), "z", 9L, "后来"));

        assertThat(figure.value()).isEqualTo(9);
        assertThat(figure.words()).isEqualTo("最多");
        assertThat(figure.at()).isEqualTo(day(2021, 2, 1));
    }

    @Test
    void the_newest_is_the_one_of_the_latest_time_and_of_equals_the_one_recorded_last() {
        var figure = figure(
                Aggregation.LATEST,
                stated(5, day(2021, 6, 1), "", 53L, ""),
                stated(8, day(2021, 12, 1), "", 54L, ""),
                stated(9, day(2021, 12, 1), "", 55L, ""),
                stated(10, day(2021, 7, 1), "", 99L, ""));

        assertThat(figure.value()).isEqualTo(55);
    }

    @Test
    void a_text_is_no_number() {
        var figure = figure(Aggregation.LATEST, stated(1, day(2021, 6, 1), "", null, "示商发〔2021〕1号"));

        assertThat(figure.value()).isNull();
        assertThat(figure.words()).isEqualTo("示商发〔2021〕1号");
        assertThat(figure.isThere()).isTrue();
    }

    @Test
    void an_item_counts_once_and_has_its_newest_name() {
        var figure = figure(
                Aggregation.DISTINCT,
                stated(1, day(2021, 9, 1), "expo", null, "博览会"),
                stated(2, day(2021, 6, 1), "centenary", null, "建党100周年"),
                stated(3, day(2021, 9, 1), "expo", null, "第二届博览会"));

        assertThat(figure.value()).isEqualTo(2);
        assertThat(figure.words()).isEqualTo("建党100周年、第二届博览会");
    }

    @Test
    void a_cover_counts_full_days_once_however_they_overlap() {
        var figure = figure(
                Aggregation.COVER,
                stretch(1, FROM, day(2021, 1, 11)),
                stretch(2, day(2021, 1, 5), day(2021, 1, 8)),
                stretch(3, day(2021, 3, 1).plusSeconds(3_600), day(2021, 3, 3)));

        assertThat(figure.value()).isEqualTo(11);
    }

    @Test
    void a_cover_is_whole_when_it_begins_before_and_leaves_no_second_open() {
        var before = stretch(1, day(2020, 12, 31).minusSeconds(60), day(2021, 6, 1));
        var after = stretch(2, day(2021, 6, 1), day(2022, 1, 2));
        var late = stretch(3, day(2021, 6, 1).plusSeconds(1), day(2022, 1, 2));

        assertThat(statements(before, after).isWhole()).isTrue();
        assertThat(statements(before, late).isWhole()).isFalse();
        assertThat(statements(before).isWhole()).isFalse();
        assertThat(statements().isWhole()).isFalse();
    }

    @Test
    void without_any_there_is_no_number() {
        for (var aggregation : Aggregation.values()) {
            if (aggregation.isStated()) {
                assertThat(figure(aggregation).isThere()).as(aggregation.name()).isFalse();
            }
        }
    }

    private static Figure figure(Aggregation aggregation, Standing... standing) {
        var text = new Text("", "");
        var definition = new FigureDefinition(
                "key",
                text,
                text,
                text,
                aggregation,
                null,
                "v1",
                false,
                Cut.DAY,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
        return statements(standing).figure(definition, Figure.none("key", 10));
    }

    private static Statements statements(Standing... standing) {
        return new Statements(
                new FindFigure("key", FROM, TO, List.of(), null),
                Stream.of(standing).toList());
    }

    private static Standing stretch(long position, Instant from, Instant to) {
        return stated(position, from, "", to.getEpochSecond(), "");
    }

    private static Standing stated(long position, Instant at, String item, @Nullable Long value, String words) {
        return new Standing(new Statement(at, new Stated(item, value, words)), position);
    }

    private static Instant day(int year, int month, int day) {
        return BusinessDay.start(LocalDate.of(year, month, day));
    }
}
