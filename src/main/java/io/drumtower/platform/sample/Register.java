package io.drumtower.platform.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is recorded of publishing in the year beside publications: columns, topics, samples, documents, actions. */
final class Register {

    private static final String BY = "编辑甲";
    private static final String COUNTED = "行政审批处台账";

    private static final List<String> MAINTAINED = List.of(
            "01-13 政府信息公开年报",
            "02-24 政府信息公开指南",
            "03-19 法定主动公开内容",
            "04-22 政策文件",
            "05-26 重点领域信息公开",
            "06-23 政策文件",
            "07-15 法定主动公开内容",
            "08-13 政策文件",
            "10-21 政府信息公开指南",
            "11-09 政策文件",
            "12-08 重点领域信息公开");
    private static final List<String> TOPICS =
            List.of("03-02 党史学习教育", "04-15 自贸试验区", "07-21 法治商务", "11-16 学习贯彻十九届六中全会精神");
    private static final List<String> CAMPAIGNS = List.of(
            "01-28 #示例年货节#",
            "03-15 #放心消费在示例#",
            "04-27 #示例消费促进月#",
            "05-08 #老字号嘉年华#",
            "05-20 #跟着主播逛县城#",
            "06-18 #直播带货看示例#",
            "07-08 #示例自贸这一年#",
            "08-26 #倒计时30天#",
            "09-24 #第二届示例经贸博览会#",
            "10-13 #洽谈周进行时#",
            "11-05 #进博会里的示例#",
            "12-17 #温暖过冬消费券#");
    private static final int[] FOLLOWERS = {
        41_870, 42_655, 43_702, 44_618, 45_731, 46_980, 47_866, 48_903, 51_240, 52_377, 53_288, 54_193
    };

    private final Office office;
    private final List<Deed> deeds = new ArrayList<>();

    private Register(Office office) {
        this.office = office;
    }

    static List<Deed> deeds(Publishing publishing, SplittableRandom chance) {
        var register = new Register(publishing.office());
        MAINTAINED.forEach(line -> register.named(line, "column-maintenances", "column"));
        TOPICS.forEach(line -> register.named(line, "topics", "name"));
        CAMPAIGNS.forEach(line -> register.named(line, "campaigns", "name"));
        List.of("04-09 权责清单", "04-16 权力清单").forEach(line -> register.named(line, "columns", "name"));
        IntStream.rangeClosed(1, FOLLOWERS.length).forEach(month -> register.sample(publishing, month, chance));
        register.read(LocalDate.of(2021, 9, 26), Wechat.OPENING.title(), 6_842);
        register.read(LocalDate.of(2021, 9, 28), Wechat.OPENING.title(), 9_915);
        register.mistype(LocalDate.of(2021, 9, 30), Wechat.OPENING.title(), 112_360);
        register.read(LocalDate.of(2021, 9, 30), Wechat.OPENING.title(), 11_236);
        register.documents();
        register.actions();
        return register.deeds;
    }

    /** @param line month, day and name */
    private void named(String line, String what, String member) {
        var day = LocalDate.parse("2021-" + line.substring(0, 5));
        add(day, "16:05", what, Body.of(member, line.substring(6), "on", day.toString()));
    }

    private void sample(Publishing publishing, int month, SplittableRandom chance) {
        var day = office.lastWorkingDay(month);
        var titles = publishing.onWechat(month);
        for (var number = 0; number < 3; number++) {
            read(day, titles.get(chance.nextInt(titles.size())), chance.nextInt(860, 5_400));
        }
        var members =
                Body.of("channel", Item.WECHAT, "followers", FOLLOWERS[month - 1], "sampledAt", time(day, "16:40"));
        add(day, "16:40", "follower-samples", members);
    }

    private void read(LocalDate day, String title, int reads) {
        var members = Body.of("publication", title, "reads", reads, "sampledAt", time(day, "16:30"));
        add(day, "16:30", "readership-samples", members);
    }

    /** Recorded in error, and withdrawn. */
    private void mistype(LocalDate day, String title, int reads) {
        var id = "reads-" + day;
        var members = Body.of("id", id, "publication", title, "reads", reads, "sampledAt", time(day, "16:30"));
        add(day, "16:30", "readership-samples", members);
        var at = Office.at(day, "16:34");
        var withdrawal = Body.of("reason", "多录了一个 0");
        deeds.add(new Deed(at, "/api/publishing-entries/{id}/withdrawals", id, BY, withdrawal));
    }

    private static String time(LocalDate day, String time) {
        return Office.at(day, time).toString();
    }

    private void documents() {
        for (var policy : Policy.ALL) {
            if (policy.own()) {
                document("normative-documents", policy.number(), policy.title(), policy.issuedOn());
            }
        }
        document("normative-document-repeals", "示商发〔2015〕7号", null, LocalDate.of(2021, 6, 18));
    }

    private void document(String what, String number, @Nullable String title, LocalDate day) {
        var members = Body.of("kind", "normative-document", "number", number, "title", title, "on", day.toString());
        add(day, "15:10", what, members);
    }

    private void actions() {
        var licences = new int[] {27, 34, 30, 33};
        for (var quarter = 0; quarter < licences.length; quarter++) {
            var from = Office.FIRST.plusMonths(3L * quarter);
            counted("licence", licences[quarter], from, from.plusMonths(3).minusDays(1));
        }
        counted("penalty", 0, Office.FIRST, Office.LAST);
        counted("coercion", 0, Office.FIRST, Office.LAST);
        counted("fee", 592_372_449, Office.FIRST, Office.LAST);
    }

    private void counted(String kind, int amount, LocalDate from, LocalDate to) {
        add(
                to.plusDays(1),
                "10:30",
                "administrative-actions",
                Body.of(
                        "kind",
                        kind,
                        "amount",
                        amount,
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "evidence",
                        COUNTED));
    }

    private void add(LocalDate day, String time, String what, String body) {
        deeds.add(new Deed(Office.at(office.workingDay(day), time), "/api/" + what, "", BY, body));
    }
}
