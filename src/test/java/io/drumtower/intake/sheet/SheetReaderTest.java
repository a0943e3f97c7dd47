package io.drumtower.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownPublication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetReaderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder = Path.of(""); // set anew for each test

    @Test
    void columns_are_told_by_their_heads() throws Exception {
        var sheet = csv("发布日期,栏目,标题,网址\n2021-03-05,数据发布,通报,https://portal.example/1\n");
        var one = shown(sheet).get(0);

        assertThat(sheet.mapping())
                .containsEntry("title", "标题")
                .containsEntry("column", "栏目")
                .doesNotContainKey("series");
        assertThat(one.shown()).isNotNull();
        assertThat(publication(one).column()).isEqualTo("数据发布");
        assertThat(publication(one).publishedAt()).isEqualTo(Instant.parse("2021-03-04T16:00:00Z"));
        assertThat(one.at()).isEqualTo("row 2");
        assertThat(one.cells().apply("url")).isEqualTo("D2");
    }

    @Test
    void a_mapping_goes_before_the_heads_and_the_first_column_is_the_title_without_either() throws Exception {
        var mapped = open("名称,标题\na,b\n".getBytes(StandardCharsets.UTF_8), plan(Map.of("title", "名称"), null));
        assertThat(Objects.requireNonNull(shown(mapped).get(0).shown()).title()).isEqualTo("a");
        assertThat(Objects.requireNonNull(shown(csv("x,y\nc,d\n")).get(0).shown())
                        .title())
                .isEqualTo("c");
        refuse("no column 题目", "标题\na\n".getBytes(StandardCharsets.UTF_8), plan(Map.of("title", "题目"), null));
    }

    @Test
    void a_bad_cell_is_named_and_costs_its_row() throws Exception {
        var rows = read(csv("标题,日期,网址\n,2021-03-05,\nb,昨天,\nc,2021-02-30,\nd,,ftp://portal.example\n\ne,2021/3/5,\n"));

        assertThat(rows.stream().map(ReadItem::reason))
                .containsExactly(
                        "A2: no title", "B3: not a date", "B4: not a date", "C5: not an address of the web", null);
        assertThat(rows.get(4).at()).isEqualTo("row 7"); // a row that is empty is none, and keeps its number
    }

    @Test
    void rows_are_told_by_their_key_else_their_address_else_their_place_in_this_file() throws Exception {
        var rows = shown(csv("标题,编号,网址\na,7,https://portal.example/1\nb,,https://portal.example/2\nc,,\n"));

        assertThat(rows.stream().map(one -> Objects.requireNonNull(one.shown()).key()))
                .containsExactly("key\n7", "url\nhttps://portal.example/2", "sha\n\n4");
    }

    @Test
    void an_encoding_is_guessed_and_can_be_overruled() throws Exception {
        var text = "标题\t日期\n政务公开\t2021-03-05\n";
        for (var name : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
            var marked = name.startsWith("UTF-16") ? "\uFEFF" + text : text;
            var sheet = open(marked.getBytes(Charset.forName(name)), ShownPlan.PLAIN);
            assertThat(sheet.encoding()).isEqualTo(name);
            assertThat(Objects.requireNonNull(shown(sheet).get(0).shown()).title())
                    .isEqualTo("政务公开");
        }
        var big5 = "標題\n政務公開\n".getBytes(Charset.forName("Big5"));
        assertThat(Objects.requireNonNull(
                                shown(open(big5, plan(Map.of(), "Big5"))).get(0).shown())
                        .title())
                .isEqualTo("政務公開");
    }

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
        var reader = open(file, ShownPlan.PLAIN);
        var one = publication(shown(reader).get(0));

        assertThat(reader.sheet()).isEqualTo("台账");
        assertThat(reader.count()).isEqualTo(1);
        assertThat(one.title()).isEqualTo("=1+1 不是公式");
        assertThat(one.key()).isEqualTo("key\n7");
        assertThat(one.publishedAt()).isEqualTo(Instant.parse("2021-03-04T16:00:00Z"));
    }

    @Test
    void a_day_may_be_written_in_iso_form_or_count_from_1904() throws Exception {
        var iso = workbook(
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>标题</t></is></c><c r=\"B1\" t=\"inlineStr\">"
                        + "<is><t>日期</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c>"
                        + "<c r=\"B2\" t=\"d\"><v>2021-03-05T09:30:00</v></c></row>");
        assertThat(publication(shown(open(iso, ShownPlan.PLAIN)).get(0)).publishedAt())
                .isEqualTo(Instant.parse("2021-03-05T01:30:00Z"));
    }

    @Test
    void a_cell_holds_no_control_character_and_no_number_without_end() throws Exception {
        assertThat(Objects.requireNonNull(shown(csv("标题\na\0b\n")).get(0).shown())
                        .title())
                .isEqualTo("a b");
        var huge = workbook(
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>标题</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>");
        assertThat(Objects.requireNonNull(
                                shown(open(huge, ShownPlan.PLAIN)).get(0).shown())
                        .title())
                .isEqualTo("1E999999999");
    }

    @Test
    void rows_of_two_channels_may_have_one_address() throws Exception {
        var rows = shown(csv("标题,渠道,网址\na,网站,https://portal.example/1\na,微信,https://portal.example/1\n"));

        assertThat(rows.stream().map(one -> Objects.requireNonNull(one.shown()).key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_must_not_be_read_is_refused_before_it_is() throws Exception {
        refuse("encrypted, or an old .xls", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        refuse("not a workbook", "标题\na\n".getBytes(StandardCharsets.UTF_8));
        refuse("not a workbook", zip("readme.txt", "nothing".getBytes(StandardCharsets.UTF_8)));
        refuse(
                "has a DOCTYPE",
                zip(
                        "xl/workbook.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>"
                                .getBytes(StandardCharsets.UTF_8)));
        refuse("has a DOCTYPE", zip("xl/workbook.xml", "\uFEFF<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16LE)));
        refuse("a part outside the workbook", zip("../../etc/cron.d/x", new byte[0]));
        refuse("no visible sheet", Files.readAllBytes(workbook(" state=\"veryHidden\"", "")));
    }

    @Test
    void a_bomb_is_refused_at_its_limit_and_not_unpacked() throws Exception {
        var bomb = zipped("xl/worksheets/sheet1.xml", out -> {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 500; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(1 << 20);

        refuse("unpacks to more than 100 times its size", bomb);
    }

    @Test
    void more_rows_or_columns_than_a_sheet_may_have_are_refused() throws Exception {
        var rows = new StringBuilder("标题\n");
        for (var i = 0; i <= Rows.MOST_ROWS; i++) {
            rows.append("a\n");
        }
        refuseCsv("more than 200,000 rows", rows.toString());
        refuseCsv("more than 200 columns", "a,".repeat(201) + "\n");
        refuseCsv("not CSV: line 2", "标题\n\"" + "a".repeat(3 << 20) + "\n");
    }

    private Path workbook(String state, String rows) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var types = "http://schemas.openxmlformats.org/package/2006/content-types";
        var relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        var file = folder.resolve("made-" + state.length() + rows.length() + ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + types + "\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets><sheet" + state
                            + " name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\"" + " Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zipped(name, out -> out.write(content));
    }

    private static byte[] zipped(String name, Writing content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            content.to(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void refuse(String reason, byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("refused.xlsx"), workbook);
        assertThatThrownBy(() -> open(file, ShownPlan.PLAIN))
                .isInstanceOf(NotReadable.class)
                .hasMessage(reason);
    }

    private void refuse(String reason, byte[] csv, ShownPlan plan) {
        assertThatThrownBy(() -> open(csv, plan))
                .isInstanceOf(NotReadable.class)
                .hasMessage(reason);
    }

    private void refuseCsv(String reason, String csv) {
        refuse(reason, csv.getBytes(StandardCharsets.UTF_8), ShownPlan.PLAIN);
    }

    private static ShownPlan plan(Map<String, String> mapping, @Nullable String encoding) {
        return new ShownPlan(ShownPlan.PLAIN.as(), null, 15, mapping, encoding);
    }

    private SheetReader csv(String text) throws Exception {
        return open(text.getBytes(StandardCharsets.UTF_8), ShownPlan.PLAIN);
    }

    private SheetReader open(byte[] csv, ShownPlan plan) throws Exception {
        return open(Files.write(folder.resolve("sheet.csv"), csv), plan);
    }

    private static SheetReader open(Path file, ShownPlan plan) throws Exception {
        var isWorkbook = file.toString().endsWith(".xlsx");
        return SheetReader.open(
                new SheetReader.File(file, isWorkbook, "sha"),
                SheetFields.PUBLICATIONS,
                plan,
                SHANGHAI,
                Duration.ofMinutes(1),
                Clock.systemUTC());
    }

    private static List<ReadItem> read(SheetReader reader) throws NotReadable {
        var rows = new ArrayList<ReadItem>();
        reader.read(rows::add);
        return rows;
    }

    private static ShownPublication publication(ReadItem one) {
        return (ShownPublication) Objects.requireNonNull(one.shown());
    }

    private static List<ReadItem> shown(SheetReader reader) throws NotReadable {
        var rows = read(reader);
        assertThat(rows).isNotEmpty().allMatch(one -> one.shown() != null);
        return rows;
    }
}
