package io.drumtower.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of the reference report is found, and what it says.
 *
 * @param printed null is as the line itself says
 */
record ReferenceLine(
        int no, String key, Object value, @Nullable String printed) {

    /** Of disclosure on application and of the report's own text: other contexts tell them. */
    static final Set<Integer> LATER = Set.of(23, 50, 51, 54, 55, 56, 57);

    private static final Set<String> SHARES =
            Set.of("duty.hours-a-day", "indicators.lists-published-rate", "messages.average-handling");

    /** A share and an average are of two sums; days are covered by all nil reports together. */
    static boolean isOfSingleEvents(String key) {
        return !SHARES.contains(key) && !key.startsWith("duty.nil.");
    }

    private static final Map<Integer, ReferenceLine> LINES = new TreeMap<>();

    static {
        add(1, "reporting.year", 2021, null);
        add(2, "reporting.cut-off", "2021-12-31", null);
        add(3, "publications.website", 1650, null);
        add(4, "publications.website.profile", 313, null);
        add(5, "publications.website.news", 890, null);
        add(6, "publications.website.catalogue", 447, null);
        add(7, "columns.maintained", 5, null);
        add(8, "publications.wechat", 1581, null);
        add(9, "readership.most-reads", 11236, null);
        add(10, "followers.wechat", 54193, null);
        add(11, "publications.videos", 1, "1");
        add(12, "topics.opened", 4, "4");
        add(13, "campaigns.started", 12, null);
        add(14, "messages.received", 115, null);
        add(15, "publications.series.interpretation", 5, null);
        add(16, "publications.series.operation-bulletin", 9, null);
        add(17, "publications.series.market-bulletin", 52, null);
        add(18, "publications.series.investment-data", 3, null);
        add(19, "publications.series.outward-data", 5, null);
        add(20, "publications.series.trade-data", 4, null);
        add(21, "publications.series.congress-reply", 13, null);
        add(22, "publications.series.cppcc-reply", 5, null);
        add(24, "indicators.meetings-on-cybersecurity", 2, null);
        add(25, "indicators.disclosure-division", 1, "1");
        add(26, "indicators.task-division-basis", "国办发〔2021〕12号", null);
        add(27, "duty.occasions", 3, "建党100周年、示例博览会、国庆节");
        add(28, "duty.hours-a-day", 24, null);
        add(29, "duty.longest-watch", 192, null);
        add(30, "duty.slot-minutes", 30, null);
        add(31, "duty.inspection-hours", 8, null);
        add(32, "duty.places", 2, "2");
        add(33, "attacks.blocked", ReferenceYear.ATTACKS, null);
        add(34, "indicators.project-start", "2021-01", null);
        add(35, "indicators.project-progress", 54, null);
        add(36, "indicators.records-enterprise-registration", 180_000_000, null);
        add(37, "indicators.records-customs", 74_280_000, null);
        add(38, "indicators.records-mofcom", 14_680_000, null);
        add(39, "indicators.records-total", 268_960_000, null);
        add(40, "indicators.records-geographic", 1_380_000, null);
        add(41, "indicators.work-plan", "湘商秩〔2021〕2号", null);
        add(42, "indicators.service-matters", 18, null);
        add(43, "indicators.service-items", 31, null);
        add(44, "indicators.service-elements", 1860, null);
        add(45, "indicators.lists-published-rate", 100, null);
        add(46, "columns.opened", 2, "2");
        add(47, "indicators.registers-kept", 3, "3");
        add(48, "indicators.rules-issued", 2, "2");
        add(49, "messages.complaints", 0, null);
        add(52, "duty.leaks", 0, null);
        add(53, "documents.normative.in-force", 33, "33");
    }

    /** What else table 二 and the watch say. */
    static final List<ReferenceLine> BESIDE = List.of(
            new ReferenceLine(14, "messages.replied", 115, "115"),
            new ReferenceLine(28, "duty.coverage-gap", 0, "0"),
            new ReferenceLine(30, "duty.slots-filed", 384, "384"),
            new ReferenceLine(31, "duty.inspections-completed", 24, "24"),
            new ReferenceLine(31, "duty.checklists-filed", 48, "48"),
            new ReferenceLine(53, "documents.rules.issued", 0, "0"),
            new ReferenceLine(53, "documents.rules.repealed", 0, "0"),
            new ReferenceLine(53, "documents.rules.in-force", 2, "2"),
            new ReferenceLine(53, "documents.normative.issued", 4, "4"),
            new ReferenceLine(53, "documents.normative.repealed", 1, "1"),
            new ReferenceLine(53, "actions.licence", 124, "124"),
            new ReferenceLine(53, "actions.penalty", 0, "0"),
            new ReferenceLine(53, "actions.coercion", 0, "0"),
            new ReferenceLine(53, "actions.fee", 592_372_449, "59237.2449万"));

    private static void add(int no, String key, Object value, @Nullable String printed) {
        LINES.put(no, new ReferenceLine(no, key, value, printed));
    }

    static @Nullable ReferenceLine line(int no) {
        return LINES.get(no);
    }

    /** @return null when the figure says what the line says */
    @Nullable String problem(String told, Map<String, Map<String, Object>> figures) {
        var figure = figures.get(key);
        if (figure == null) {
            return "no figure " + key;
        }
        var is = figure.get("value") + " printed " + figure.get("printed");
        var expected = value + " printed " + (printed == null ? told : printed);
        return is.equals(expected) ? null : key + " is " + is + ", not " + expected;
    }
}
