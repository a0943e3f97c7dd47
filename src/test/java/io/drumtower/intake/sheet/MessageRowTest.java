package io.drumtower.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of a sheet of messages; each test writes the columns that it needs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageRowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tells_what_came_and_what_followed() throws Exception {
        var row = message("""
                信件编号,来信时间,信件类型,来信人,联系电话,主题,内容,承办单位,回复内容,回复时间,公开时间,网址,办结时间
                2021-0042,2021-05-06 10:00,咨询,留言人甲,000-0001,关于补贴,"第一行
                第二行",外贸处,请到窗口。,2021-05-10 11:00,2021-05-11,https://www.example.gov.cn/42,2021-05-12
                """);

        assertThat(row)
                .isEqualTo(new ShownMessage(
                        "2021-0042",
                        Instant.parse("2021-05-06T02:00:00Z"),
                        "关于补贴",
                        "第一行\n第二行",
                        "留言人甲 000-0001",
                        "咨询",
                        null,
                        "外贸处",
                        "请到窗口。",
                        Instant.parse("2021-05-10T03:00:00Z"),
                        Instant.parse("2021-05-10T16:00:00Z"),
                        "https://www.example.gov.cn/42",
                        Instant.parse("2021-05-11T16:00:00Z"),
                        null));
    }

    @Test
    void may_tell_by_a_word_that_it_was_published_and_closed_and_then_it_was_when_it_was_replied_to() throws Exception {
        var replied = Instant.parse("2021-05-10T03:00:00Z");
        var done = message("日期,标题,回复,回复时间,是否公开,状态\n2021-05-06,问,答,2021-05-10 11:00,是,已办结\n");
        var open = message("日期,标题,回复,回复时间,是否公开,状态\n2021-05-06,问,答,2021-05-10 11:00,否,办理中\n");

        assertThat(done.publishedAt()).isEqualTo(replied);
        assertThat(done.closedAt()).isEqualTo(replied);
        assertThat(open.publishedAt()).isNull();
        assertThat(open.closedAt()).isNull();
    }

    @Test
    void that_was_closed_at_a_time_was_replied_to_then_when_nothing_else_is_told() throws Exception {
        assertThat(message("日期,标题,回复,办结时间\n2021-05-06,问,答,2021-05-10\n").repliedAt())
                .isEqualTo(Instant.parse("2021-05-09T16:00:00Z"));
    }

    @Test
    void that_has_an_address_was_published_unless_it_says_no() throws Exception {
        assertThat(message("日期,标题,回复,回复时间,网址\n2021-05-06,问,答,2021-05-10,https://a.cn\n")
                        .url())
                .isEqualTo("https://a.cn");
        assertThat(message("日期,标题,回复,回复时间,网址,公开\n2021-05-06,问,答,2021-05-10,https://a.cn,否\n")
                        .url())
                .isNull();
    }

    @Test
    void whose_writer_agrees_that_it_be_public_waits_for_its_reply() throws Exception {
        assertThat(message("日期,标题,是否公开,状态\n2021-05-06,问,是,办理中\n").publishedAt()).isNull();
    }

    @Test
    void that_was_answered_is_not_closed_by_that() throws Exception {
        assertThat(message("日期,标题,回复,回复时间,状态\n2021-05-06,问,答,2021-05-10,已答复\n").closedAt())
                .isNull();
    }

    @Test
    void that_was_answered_on_its_day_was_not_answered_before_it_came() throws Exception {
        assertThat(message("时间,标题,回复,回复时间\n2021-05-06 10:00,问,答,2021-05-06\n").repliedAt())
                .isEqualTo(Instant.parse("2021-05-06T02:00:00Z"));
        assertThat(message("时间,标题,回复,回复时间\n2021-05-06 10:00,问,答,2021-05-05\n").repliedAt())
                .isEqualTo(Instant.parse("2021-05-04T16:00:00Z")); // and is refused for it
    }

    @Test
    void without_a_title_begins_with_what_it_says() throws Exception {
        assertThat(message("日期,内容\n2021-05-06,\"首页有错别字\n请更正\"\n").title()).isEqualTo("首页有错别字");
        assertThat(message("日期,内容\n2021-05-06," + "长".repeat(50) + "\n").title())
                .isEqualTo("长".repeat(39) + "…");
    }

    @Test
    void has_a_number_that_an_address_can_hold_and_that_no_other_has() throws Exception {
        var head = "编号,日期,标题\n";
        assertThat(message(head + "XF.2021_0-1,2021-05-06,问\n").key()).isEqualTo("XF.2021_0-1");
        var third = message(head + "〔2021〕3号,2021-05-06,问\n").key();
        assertThat(third).matches("2021-3-[0-9a-f]{8}");
        assertThat(message(head + "［2021］ 3号,2021-05-06,问\n").key()).isEqualTo(third);
        assertThat(message(head + "信〔2021〕3号,2021-05-06,问\n").key())
                .matches("2021-3-[0-9a-f]{8}")
                .isNotEqualTo(third);
        assertThat(message(head + "甲,2021-05-06,问\n").key()).matches("m-[0-9a-f]{8}");
        assertThat(message(head + "9".repeat(70) + ",2021-05-06,问\n").key()).hasSize(49);
    }

    @Test
    void without_a_number_is_told_by_its_time_and_words_and_not_by_its_place() throws Exception {
        var first = message("日期,标题\n2021-05-06,问\n").key();
        var second = read("日期,标题\n2021-05-07,别的\n2021-05-06,问\n2021-05-06,再问\n");

        assertThat(first).matches("m-[0-9a-f]{16}");
        assertThat(second.stream()
                        .map(one -> Objects.requireNonNull(one.shown()).key()))
                .doesNotHaveDuplicates()
                .contains(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            标题,日期|,2021-05-06|no title
            标题,日期|问,|B2: no date
            标题,日期|问,昨天|B2: not a date
            标题|问|no date
            标题,日期,回复,回复时间|问,2021-05-06,答,|D2: no date
            标题,日期,回复,回复时间|问,2021-05-06,答,昨天|D2: not a date
            标题,日期,回复,回复时间|问,2021-05-06,,2021-05-10|C2: no reply
            标题,日期,公开|问,2021-05-06,也许|C2: neither a date nor yes or no
            标题,日期,状态|问,2021-05-06,也许|C2: neither a date nor yes or no
            标题,日期,公开|问,2021-05-06,2021-05-07|C2: published without a reply
            标题,日期,状态|问,2021-05-06,已办结|C2: closed without a reply or a reason
            标题,日期,状态,办结说明|问,2021-05-06,已办结,重复来信|C2: closed without a date
            """)
    void that_cannot_be_read_says_where_and_why(String head, String row, String reason) throws Exception {
        var read = read(head + "\n" + row + "\n");

        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.at()).isEqualTo("row 2");
            assertThat(String.valueOf(one.reason()).replaceFirst("^A2: no title", "no title"))
                    .isEqualTo(reason);
        });
    }

    private ShownMessage message(String csv) throws Exception {
        var rows = read(csv);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).reason()).isNull();
        return (ShownMessage) Objects.requireNonNull(rows.get(0).shown());
    }

    private List<ReadItem> read(String csv) throws Exception {
        var file = Files.writeString(folder.resolve("messages.csv"), csv);
        var reader = SheetReader.open(
                new SheetReader.File(file, false, "sha"),
                SheetFields.MESSAGES,
                ShownPlan.PLAIN,
                SHANGHAI,
                Duration.ofMinutes(1),
                Clock.systemUTC());
        var rows = new ArrayList<ReadItem>();
        reader.read(rows::add);
        return rows;
    }
}
