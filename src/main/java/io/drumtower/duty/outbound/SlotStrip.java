package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All slots of an occasion as tally slips, a day in a row, its inspections among them. Each leads to its page. */
final class SlotStrip {

    private static final double LEFT = 70;
    private static final double WIDTH = 15;
    private static final double HEIGHT = 26;
    private static final double STEP = 17.5;
    private static final double ROW = 34;
    private static final double HEAD = 22;
    private static final int HALF_HOURS = 48;

    private final String occasion;
    private final List<PeriodFigures> slots;
    private final List<@Nullable Filing> filings;
    private final InspectionMarks inspections;
    private final Instant now;
    private final Words words;
    private final LocalDate first;

    SlotStrip(String occasion, Filed filed, List<InspectionEntry> inspections, Instant now, Words words) {
        this.occasion = occasion;
        slots = filed.slots();
        filings = filed.filings();
        this.inspections = InspectionMarks.of(inspections);
        this.now = now;
        this.words = words;
        first = BusinessDay.of(slots.get(0).start());
    }

    String draw() {
        var last = row(BusinessDay.of(slots.get(slots.size() - 1).start()));
        var box = "0 0 " + Svg.tenth(x(HALF_HOURS)) + " " + Svg.tenth(HEAD + (last + 1) * ROW);
        var svg = new Svg().start("svg", "viewBox", box, "class", "slips", "aria-hidden", "true", "focusable", "false");
        for (var hour = 0; hour < 24; hour += 2) {
            svg.text("tm", x(hour * 2) + WIDTH / 2, 12, "%02d".formatted(hour));
        }
        for (var row = 0; row <= last; row++) {
            svg.text("", 0, y(row) + 17, words.texts().shortDate(BusinessDay.start(first.plusDays(row))));
        }
        for (var i = 0; i < slots.size(); i++) {
            slip(svg, i + 1, slots.get(i));
        }
        inspections.all(now, words).forEach(mark -> lozenge(svg, mark));
        return svg.raw("</svg>").toString();
    }

    private void slip(Svg svg, int number, PeriodFigures slot) {
        var filing = filings.get(number - 1);
        var mark = SlotMark.of(slot, now, filing);
        var title = "#%d %s %s".formatted(number, Texts.span(slot.start(), slot.end()), mark.words(slot, words));
        begin(svg, "/occasions/" + occasion + "/slots/" + number, title);
        use(svg, mark.symbol(), slot);
        if (isRevised(slot, filing)) {
            use(svg, "s-r", slot);
        }
        svg.raw("</g></a>");
    }

    private void lozenge(Svg svg, InspectionMarks.Mark mark) {
        begin(svg, mark.href(), mark.title());
        use(svg, mark.symbol(), mark.halfHour(), mark.besides(), mark.day());
        svg.raw("</g></a>");
    }

    private static void begin(Svg svg, String href, String title) {
        svg.start("a", "href", href, "tabindex", "-1");
        svg.start("g").start("title").raw(title).raw("</title>");
    }

    /** What was filed is revised when there are newer figures; what was not, when there are later than the first. */
    static boolean isRevised(PeriodFigures slot, @Nullable Filing filing) {
        if (filing != null && filing.filedAt() != null) {
            return filing.revised();
        }
        var revision = slot.revision();
        return revision != null && revision > 1;
    }

    private void use(Svg svg, String symbol, PeriodFigures slot) {
        var time = slot.start().atZone(BusinessDay.zone());
        var halfHour = time.getHour() * 2 + time.getMinute() / 30;
        use(svg, symbol, halfHour, inspections.before(halfHour), time.toLocalDate());
    }

    /** @param besides how many columns of inspections stand left of it */
    private void use(Svg svg, String symbol, int halfHour, int besides, LocalDate day) {
        var x = LEFT + (halfHour + besides) * STEP;
        svg.element("use", "href", "#" + symbol, "x", x, "y", y(row(day)), "width", WIDTH, "height", HEIGHT);
    }

    private double x(int halfHour) {
        return LEFT + (halfHour + inspections.before(halfHour)) * STEP;
    }

    private int row(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    private static double y(int row) {
        return HEAD + row * ROW;
    }
}
