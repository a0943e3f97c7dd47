package io.drumtower.figures.outbound;

import static io.drumtower.figures.outbound.HalfHours.PEAK_MINUTE;
import static io.drumtower.figures.outbound.HalfHours.PEAK_SECOND;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All numbers of a day, a row for each half hour. */
record DayTable(List<Head> heads, List<Row> rows) {

    record Head(String name, String unit) {}

    /**
     * @param open not closed yet: its numbers still grow
     * @param ahead it has not begun, so there is nothing to be said of it
     */
    record Row(String time, boolean open, boolean ahead, List<Cell> cells) {}

    /**
     * @param word says why there is no number
     * @param note what stands beside the number; else blank
     * @param href where it opens; blank where it does not
     */
    record Cell(String text, boolean word, String note, String href) {}

    private static final List<String> SUMS = List.of(
            HalfHours.BLOCKED,
            HalfHours.CHALLENGED,
            HalfHours.DETECTED,
            HalfHours.UNKNOWN,
            HalfHours.VIEWS,
            HalfHours.REQUESTS);

    /** How many half hours have not begun. */
    public long ahead() {
        return rows.stream().filter(Row::ahead).count();
    }

    static DayTable of(HalfHours day, Words words) {
        var figures = Stream.concat(SUMS.stream(), Stream.of(PEAK_MINUTE, PEAK_SECOND, HalfHours.REJECTED))
                .map(key -> new Head(words.name(key), words.unit(key)));
        var others = Stream.of(
                new Head(words.say("figures.table.late"), words.unit(HalfHours.REJECTED)),
                new Head(words.say("figures.table.revision"), ""));
        var rows = day.periods().stream().map(period -> row(period, words)).toList();
        return new DayTable(Stream.concat(figures, others).toList(), rows);
    }

    private static Row row(PeriodFigures period, Words words) {
        var cells = new ArrayList<Cell>();
        SUMS.forEach(key -> cells.add(cell(key, period, Count.of(period, key), "", words)));
        var minute = Count.of(period, PEAK_MINUTE);
        var figure = minute.figure();
        var at = figure == null ? null : figure.at();
        cells.add(cell(PEAK_MINUTE, period, minute, at == null ? "" : Texts.time(at), words));
        cells.add(cell(PEAK_SECOND, period, Count.of(period, PEAK_SECOND), "", words));
        cells.add(cell(HalfHours.REJECTED, period, Count.rejected(period), "", words));
        cells.add(period.closed() ? new Cell(Texts.number(period.late()), false, "", "") : notYet(words));
        cells.add(period.revision() == null ? notYet(words) : new Cell(Texts.number(period.revision()), false, "", ""));
        var ahead = !period.closed() && cells.stream().allMatch(Cell::word);
        return new Row(Texts.span(period.start(), period.end()), !period.closed(), ahead, cells);
    }

    private static Cell cell(String key, PeriodFigures period, Count count, String note, Words words) {
        if (!count.isThere()) {
            return new Cell(words.state(count.state()), true, "", "");
        }
        return new Cell(
                Texts.number(count.value()),
                false,
                count.isPart() ? words.say("figures.state.part") : note,
                FigureAddress.of(key, period.start(), period.end(), List.of()));
    }

    private static Cell notYet(Words words) {
        return new Cell(words.state(Measure.NOT_YET), true, "", "");
    }
}
