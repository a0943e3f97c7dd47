package io.drumtower.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownPublication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder = Path.of(""); // set anew for each test

    @Test
    void a_workbook_gives_its_first_visible_sheet_with_days_and_numbers_as_they_stand() throws Exception {
        var file = folder.resolve("visible.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var hidden = book.newWorksheet("藏起来的");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "标题");
            var sheet = book.newWorksheet("台账");
            sheet.value(1, 0, "标题");
            sheet.value(1, 1, "日期");
            sheet.value(1, 2, "编号");
            sheet.value(2, 0, "=1+1 不是公式");
            sheet.value(2, 1, LocalDate.of(2021, 3, 5));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, 7);
        }
        var reader = open(file);
        var one = publication(shown(reader).get(0));

        assertThat(reader.sheet()).isEqualTo("台账");
        assertThat(reader.count()).isEqualTo(1);
        assertThat(one.title()).isEqualTo("=1+1 不是公式");
        assertThat(one.key()).isEqualTo("key\n7");
        assertThat(one.publishedAt()).isEqualTo(Instant.parse("2021-03-04T16:00:00Z"));
    }

    @Test
    void a_day_may_be_written_in_iso_form_or_count_from_1904() throws Exception {
        var iso = Packages.workbook(
                folder,
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>标题</t></is></c><c r=\"B1\" t=\"inlineStr\">"
                        + "<is><t>日期</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c>"
                        + "<c r=\"B2\" t=\"d\"><v>2021-03-05T09:30:00</v></c></row>");
        assertThat(publication(shown(open(iso)).get(0)).publishedAt()).isEqualTo(Instant.parse("2021-03-05T01:30:00Z"));
    }

    @Test
    void a_formula_that_found_nothing_is_no_text() throws Exception {
        var file = Packages.workbook(
                folder,
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>标题</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\"><v>1</v></c></row>");
        var rows = new ArrayList<ReadItem>();
        open(file).read(rows::add);

        assertThat(rows.stream().map(ReadItem::reason)).containsExactly("A2: no title");
    }

    @Test
    void a_number_without_end_is_left_as_it_stands() throws Exception {
        var huge = Packages.workbook(
                folder,
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>标题</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>");
        assertThat(Objects.requireNonNull(shown(open(huge)).get(0).shown()).title())
                .isEqualTo("1E999999999");
    }

    @Test
    void a_cell_that_is_merged_downwards_is_said_of_each_row_but_tells_no_row_from_another() throws Exception {
        var rows = shown(open(written(sheet -> {
            row(sheet, 0, "编号", "标题", "发布日期", "栏目");
            row(sheet, 1, "1", "甲", "2021-03-05", "通知公告");
            row(sheet, 2, "", "乙", "", "");
            row(sheet, 3, "", "丙", "2021-03-07", "");
            row(sheet, 5, "", "丁", "", "");
            sheet.range(1, 0, 5, 0).merge();
            sheet.range(1, 2, 2, 2).merge();
            sheet.range(1, 3, 4, 3).merge();
        })));

        assertThat(rows.stream().map(one -> publication(one).title())).containsExactly("甲", "乙", "丙", "丁");
        assertThat(rows.stream().map(one -> publication(one).column())).containsExactly("通知公告", "通知公告", "通知公告", null);
        assertThat(rows.stream().map(one -> publication(one).publishedAt()))
                .containsExactly(day(5), day(5), day(7), null);
        assertThat(rows.stream().map(one -> publication(one).key()))
                .startsWith("key\n1")
                .doesNotHaveDuplicates();
    }

    @Test
    void cells_that_are_merged_across_columns_or_in_the_head_are_said_once() throws Exception {
        var rows = shown(open(written(sheet -> {
            row(sheet, 0, "台账", "", "");
            row(sheet, 1, "标题", "栏目", "发布日期");
            row(sheet, 2, "甲", "", "2021-03-05");
            row(sheet, 3, "乙", "动态", "");
            sheet.range(0, 0, 0, 2).merge();
            sheet.range(1, 1, 2, 1).merge();
            sheet.range(3, 1, 3, 2).merge();
        })));

        assertThat(rows.stream().map(one -> publication(one).column())).containsExactly(null, "动态");
        assertThat(rows.stream().map(one -> publication(one).publishedAt())).containsExactly(day(5), null);
    }

    private static Instant day(int ofMarch) {
        return LocalDate.of(2021, 3, ofMarch).atStartOfDay(SHANGHAI).toInstant();
    }

    private interface Filling {

        void of(Worksheet sheet);
    }

    private Path written(Filling filling) throws IOException {
        var file = folder.resolve("written.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            filling.of(book.newWorksheet("台账"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (var column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private static SheetReader open(Path file) throws Exception {
        return SheetReader.open(
                new SheetReader.File(file, true, "sha"),
                SheetFields.PUBLICATIONS,
                ShownPlan.PLAIN,
                SHANGHAI,
                Duration.ofMinutes(1),
                Clock.systemUTC());
    }

    private static ShownPublication publication(ReadItem one) {
        return (ShownPublication) Objects.requireNonNull(one.shown());
    }

    private static List<ReadItem> shown(SheetReader reader) throws NotReadable {
        var rows = new ArrayList<ReadItem>();
        reader.read(rows::add);
        assertThat(rows).isNotEmpty().allMatch(one -> one.shown() != null);
        return rows;
    }
}
