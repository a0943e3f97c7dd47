package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The inspections of an occasion as lozenges among its slots. Each stands in a column of its own behind the half hour at
 * whose end it is due; midnight belongs to the day before.
 *
 * @param columns half hours of a day, 1 to 48, at whose end an inspection is due on any day
 */
record InspectionMarks(List<InspectionEntry> inspections, NavigableSet<Integer> columns) {

    /**
     * A lozenge.
     *
     * @param halfHour of the day, behind which it stands
     * @param besides how many columns of inspections stand left of it
     */
    record Mark(String href, String title, String symbol, int halfHour, int besides, LocalDate day) {}

    static InspectionMarks of(List<InspectionEntry> inspections) {
        var columns = new TreeSet<Integer>();
        inspections.forEach(one -> columns.add(halfHour(one)));
        return new InspectionMarks(inspections, columns);
    }

    /** How many of its columns stand left of this half hour of a day, 0 to 48. */
    int before(int halfHour) {
        return columns.headSet(halfHour, true).size();
    }

    private static int halfHour(InspectionEntry one) {
        var time = lastMoment(one).atZone(BusinessDay.zone());
        return time.getHour() * 2 + time.getMinute() / 30 + 1;
    }

    private static Instant lastMoment(InspectionEntry one) {
        return one.plan().due().minusMillis(1);
    }

    List<Mark> all(Instant now, Words words) {
        return inspections.stream().map(one -> mark(one, now, words)).toList();
    }

    private Mark mark(InspectionEntry one, Instant now, Words words) {
        var plan = one.plan();
        var state = InspectionRow.state(one, now);
        var column = halfHour(one);
        return new Mark(
                "/desk/" + plan.occasion() + "/inspections/" + plan.number(),
                title(one, state, words),
                symbol(state),
                column,
                before(column) - 1,
                BusinessDay.of(lastMoment(one)));
    }

    private static String title(InspectionEntry one, InspectionRow.State state, Words words) {
        var open = InspectionLine.openFindings(List.of(one));
        var said = words.say("duty.inspection.title", String.valueOf(one.plan().number())) + " "
                + Texts.time(one.plan().due()) + " " + InspectionLine.word(state, words.texts());
        return open == 0
                ? said
                : said + words.say("duty.slot.comma") + words.say("duty.desk.findings", Texts.number(open));
    }

    private static String symbol(InspectionRow.State state) {
        return switch (state) {
            case PLANNED -> "s-ip";
            case OPEN -> "s-io";
            case DUE -> "s-id";
            case COMPLETED -> "s-i";
            case LATE -> "s-il";
            case MISSED -> "s-im";
        };
    }
}
