package io.drumtower.platform.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the office is called, and what the author of the annual report records: indicators from elsewhere, balances, nil reports, the period. */
final class Author {

    private static final String BY = "报告撰写人";
    private static final String ADMINISTRATOR = "系统管理员";
    private static final List<String> NIL = List.of("COMPLAINT", "LEAK", "RULE");

    /** Every message of the year is answered by then. */
    private static final LocalDate OPENED = LocalDate.of(2022, 1, 14);

    /** When the sample ends. */
    static final Instant END = Office.at(OPENED, "09:40");

    private final Office office;
    private final List<Deed> deeds = new ArrayList<>();

    private Author(Office office) {
        this.office = office;
    }

    static List<Deed> deeds(Office office) {
        var author = new Author(office);
        author.deeds.add(new Deed(Office.START, "/api/office", "", ADMINISTRATOR, Body.of("name", Office.NAME)));
        author.openings();
        author.indicators();
        IntStream.rangeClosed(1, 12).forEach(author::nilReports);
        var period = Body.of("year", Office.FIRST.getYear(), "cutOff", Office.LAST.toString());
        author.deeds.add(new Deed(END, "/api/reporting-periods", "", BY, period));
        return author.deeds;
    }

    private void openings() {
        opening("rules-in-force", 2);
        opening("normative-documents-in-force", 30);
    }

    private void opening(String cell, int value) {
        var members = Body.of("cell", cell, "value", value, "asOf", "2020-12-31", "evidence", "2020年度政府信息公开工作年度报告");
        add(LocalDate.of(2021, 1, 4), "09:20", "opening-balances", members);
    }

    private void indicators() {
        indicator("2021-04-21", "task-division-basis", "国办发〔2021〕12号", null, "文号", "办公室");
        indicator("2021-04-30", "disclosure-division", 1, null, "个", "人事处");
        indicator("2021-03-05", "work-plan", "示商秩〔2021〕2号", null, "文号", "市场秩序处");
        indicator("2021-02-01", "project-start", "2021-01", null, "年月", "数字商务处");
        indicator("2021-03-31", "project-progress", 12, null, "%", "数字商务处");
        indicator("2021-06-30", "project-progress", 29, null, "%", "数字商务处");
        indicator("2021-09-30", "project-progress", 41, null, "%", "数字商务处");
        indicator("2021-12-20", "project-progress", 54, null, "%", "数字商务处");
        indicator("2021-06-30", "meetings-on-cybersecurity", 1, null, "次", "机关党委");
        indicator("2021-12-15", "meetings-on-cybersecurity", 2, null, "次", "机关党委");
        indicator("2021-12-20", "records-enterprise-registration", 180_000_000, null, "条", "数字商务处");
        indicator("2021-12-20", "records-customs", 74_280_000, null, "条", "数字商务处");
        indicator("2021-12-20", "records-mofcom", 14_680_000, null, "条", "数字商务处");
        indicator("2021-12-20", "records-geographic", 1_380_000, null, "条", "数字商务处");
        indicator("2021-11-25", "service-matters", 18, null, "个", "行政审批处");
        indicator("2021-11-25", "service-items", 31, null, "个", "行政审批处");
        indicator("2021-11-25", "service-elements", 1_860, null, "项", "行政审批处");
        indicator("2021-12-22", "lists-published", 2, 2, "张", "政策法规处");
        indicator("2021-12-22", "registers-kept", 3, null, "本", "办公室");
        indicator("2021-12-22", "rules-issued", 2, null, "件", "办公室");
    }

    private void indicator(String on, String key, Object value, @Nullable Integer of, String unit, String source) {
        var day = LocalDate.parse(on);
        var takenAt = Office.at(day, "15:00").toString();
        var members = Body.of(
                "key",
                key,
                "value",
                value,
                "of",
                of,
                "unit",
                unit,
                "source",
                source,
                "evidence",
                source + "报送件",
                "takenAt",
                takenAt);
        add(day, "15:40", "indicators", members);
    }

    /** Nothing happened in the month. */
    private void nilReports(int month) {
        var first = Office.FIRST.withMonth(month);
        for (var kind : NIL) {
            var day = first.withDayOfMonth(first.lengthOfMonth());
            var members = Body.of("kind", kind, "from", first.toString(), "day", day.toString());
            add(day.plusDays(1), "09:10", "nil-reports", members);
        }
    }

    private void add(LocalDate day, String time, String what, String body) {
        deeds.add(new Deed(Office.at(office.workingDay(day), time), "/api/" + what, "", BY, body));
    }
}
