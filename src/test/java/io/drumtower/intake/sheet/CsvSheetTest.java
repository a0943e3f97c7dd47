package io.drumtower.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as offices keep them: a name above the head, a comma too many, a spoiled byte, a number used twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvSheetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder = Path.of(""); // set anew for each test

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021 年信息发布台账,,\n标题,发布日期,网址\n通报,2021-03-05,https://portal.example/1\n",
                "台账\n填报单位：办公室,填报日期：2022-01-05\n序号,标题,发布日期\n1,通报,2021-03-05\n",
                "\n标题,发布日期\n通报,2021-03-05\n",
                "序号,事项\n1,a\n通报,b\n",
                "省商务厅，2021 年台账\n标题;发布日期\n通报;2021-03-05\n"
            })
    void what_stands_above_the_head_is_no_record(String sheet) throws Exception {
        assertThat(titles(open(utf8(sheet)))).last().isEqualTo("通报");
        assertThat(open(utf8(sheet)).count())
                .isEqualTo(titles(open(utf8(sheet))).size())
                .isLessThan(3);
    }

    @Test
    void a_field_that_somebody_mapped_to_nothing_names_no_head() throws Exception {
        var plan = new ShownPlan(ShownPlan.PLAIN.as(), null, 15, Map.of("title", "标题", "form", ""), null);

        assertThat(titles(open(utf8("台账,,\n标题,发布日期,网址\n通报,2021-03-05,\n"), plan)))
                .containsExactly("通报");
    }

    @Test
    void a_record_whose_cells_say_what_heads_say_is_a_record() throws Exception {
        var sheet = SheetReader.open(
                file(utf8("信件号,写信日期,主旨,正文,处理情况,公开与否\n1,2021-03-01,路灯,不亮,办结,公开\n")),
                SheetFields.MESSAGES,
                ShownPlan.PLAIN,
                ZoneId.of("Asia/Shanghai"),
                Duration.ofMinutes(1),
                Clock.systemUTC());

        assertThat(sheet.heads()).startsWith("信件号");
        assertThat(sheet.count()).isEqualTo(1);
    }

    @Test
    void of_utf_8_stays_it_with_a_zero_in_it() throws Exception {
        var sheet = open(utf8("标题,发布日期\n通\0报,2021-03-05\n公告,2021-03-05\n"));

        assertThat(sheet.encoding()).isEqualTo("UTF-8");
        assertThat(sheet.count()).isEqualTo(2);
    }

    @Test
    void of_one_column_begins_with_its_head() throws Exception {
        assertThat(titles(open(utf8("标题\n通报\n公告\n")))).containsExactly("通报", "公告");
    }

    @Test
    void a_row_with_more_cells_than_the_head_costs_itself_and_one_with_fewer_nothing() throws Exception {
        var rows = read(
                open(utf8("标题,发布日期,网址\n甲,乙,2021-03-05,https://portal.example/1\n丙,2021-03-05\n丁,2021-03-05,,,\n")));

        assertThat(rows.stream().map(ReadItem::reason)).containsExactly("more cells than the head", null, null);
        assertThat(rows.get(0).at()).isEqualTo("row 2");
    }

    @Test
    void a_quote_that_is_not_closed_names_its_line() {
        assertThatThrownBy(() -> open(utf8("标题,发布日期\n甲,2021-03-05\n\"乙,2021-03-05\n丙,2021-03-05\n")))
                .isInstanceOf(NotReadable.class)
                .hasMessage("not CSV: line 3");
    }

    @Test
    void a_spoiled_byte_costs_its_row() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("标题,发布日期\n公告,2021-03-05\n".getBytes(GB18030));
        bytes.write(0xFF);
        bytes.writeBytes("通知,2021-03-05\n通报,2021-03-05\n".getBytes(GB18030));
        var sheet = open(bytes.toByteArray());

        assertThat(sheet.encoding()).isEqualTo("GB18030");
        assertThat(read(sheet).stream().map(ReadItem::reason))
                .containsExactly(null, "A3: not a text in this encoding", null);
    }

    @Test
    void whose_head_cannot_be_read_is_refused() {
        var bytes = new byte[512];
        Arrays.fill(bytes, (byte) 0xFF);

        assertThatThrownBy(() -> open(bytes)).isInstanceOf(NotReadable.class).hasMessage("its encoding cannot be told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void in_wide_characters_needs_no_mark(String encoding) throws Exception {
        var sheet = open("标题,发布日期\n通报,2021-03-05\n".getBytes(Charset.forName(encoding)));

        assertThat(sheet.encoding()).isEqualTo(encoding);
        assertThat(titles(sheet)).containsExactly("通报");
    }

    @Test
    void a_number_is_of_the_first_row_that_can_be_read_and_of_the_same_row_again() throws Exception {
        var rows = read(open(utf8("""
                编号,标题,发布日期,序号
                1,,2021-01-05,0
                1,甲,2021-01-05,1
                1,甲,2021-01-05,2
                1,乙,2021-02-05,3
                2,丙,2021-02-05,4
                """)));

        assertThat(rows.stream().map(ReadItem::reason))
                .containsExactly("B2: no title", null, null, "A5: the number of another row", null);
    }

    @Test
    void an_address_that_was_pasted_twice_is_told_at_its_cell() throws Exception {
        var rows = read(open(utf8("""
                标题,网址,发布日期
                甲,https://portal.example/1,2021-01-05
                甲,https://portal.example/1,2021-01-05
                乙,https://portal.example/1,2021-02-05
                """)));

        assertThat(rows.stream().map(ReadItem::reason)).containsExactly(null, null, "B4: the address of another row");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private SheetReader.File file(byte[] csv) throws IOException {
        return new SheetReader.File(Files.write(folder.resolve("sheet.csv"), csv), false, "sha");
    }

    private SheetReader open(byte[] csv) throws NotReadable, IOException {
        return open(csv, ShownPlan.PLAIN);
    }

    private SheetReader open(byte[] csv, ShownPlan plan) throws NotReadable, IOException {
        return SheetReader.open(
                file(csv),
                SheetFields.PUBLICATIONS,
                plan,
                ZoneId.of("Asia/Shanghai"),
                Duration.ofMinutes(1),
                Clock.systemUTC());
    }

    private static List<ReadItem> read(SheetReader sheet) throws NotReadable {
        var rows = new ArrayList<ReadItem>();
        sheet.read(rows::add);
        return rows;
    }

    private static List<String> titles(SheetReader sheet) throws NotReadable {
        return read(sheet).stream()
                .map(one -> Objects.requireNonNull(one.shown()).title())
                .toList();
    }
}
