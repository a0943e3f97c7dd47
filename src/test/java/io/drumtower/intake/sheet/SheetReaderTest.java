package io.drumtower.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownPublication;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void a_cell_holds_no_control_character() throws Exception {
        assertThat(Objects.requireNonNull(shown(csv("标题\na\0b\n")).get(0).shown())
                        .title())
                .isEqualTo("a b");
    }

    @Test
    void rows_of_two_channels_may_have_one_address() throws Exception {
        var rows = shown(csv("标题,渠道,网址\na,网站,https://portal.example/1\na,微信,https://portal.example/1\n"));

        assertThat(rows.stream().map(one -> Objects.requireNonNull(one.shown()).key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_table_is_refused_and_a_head_without_rows_is_empty() throws Exception {
        refuseCsv("no head that is known and no row below it", "<html><body>Login</body></html>\n");

        assertThat(read(csv("标题,网址\n"))).isEmpty();
        assertThat(read(csv(""))).isEmpty();
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
        return SheetReader.open(
                new SheetReader.File(file, false, "sha"),
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
