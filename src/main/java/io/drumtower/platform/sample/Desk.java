package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What is written at the desk of the sample: summaries, inspections, the log. */
final class Desk {

    /** Its summary is forgotten, and filed when the next is due. */
    static final int MISSED_SLOT = 204;

    /** What was filed is changed by what arrives late, and filed again. */
    static final int REVISED_SLOT = 153;

    private static final Duration SLOT = Duration.ofMinutes(30);

    private static final List<String> GROUPS = List.of("门户网站", "展会网站");
    private static final List<String> CHECKED = List.of(
            "ACCOUNTS", "SIGN_IN_LOGS", "PROCESSES", "SCHEDULED_TASKS", "FILES", "LOGS", "DEVICE_ALERTS", "CHANGES");

    /** Seconds from the begin of the shift, and the line. */
    private static final List<String> LINES = List.of(
            "1210 巡 机房动力、空调、消防、动环正常",
            "5420 攻 SQL 注入试探集中在办事服务栏目，均已拦截",
            "12630 访 展会网站访问平稳，无异常",
            "17240 稿 展会动态已发布，页面核对无误",
            "21650 信 收到咨询留言，已转承办处室",
            "26460 交 夜间请留意境外网段的试探");

    private final SplittableRandom chance;
    private final List<Deed> deeds = new ArrayList<>();

    private Desk(long seed) {
        chance = new SplittableRandom(seed);
    }

    static List<Deed> deeds(long seed) {
        var desk = new Desk(seed);
        for (var slot = 1; slot <= Expo.SLOTS; slot++) {
            desk.file(slot);
        }
        for (var shift = 1; shift <= Staff.SHIFTS; shift++) {
            desk.inspect(shift);
            desk.write(shift);
        }
        return desk.deeds;
    }

    private void file(int slot) {
        var end = Expo.START.plus(SLOT.multipliedBy(slot));
        var waited = slot == MISSED_SLOT ? 1_867 : 167 + 60 * chance.nextInt(5);
        file(slot, end.plusSeconds(waited), "{\"revision\":1" + reasons(slot) + '}');
        if (slot == REVISED_SLOT) {
            var note = ",\"remark\":\"厅机房 WAF 补传 187 条，已按更正后的数填报\"}";
            file(slot, Expo.LATE_ARRIVAL.plusSeconds(497), "{\"revision\":2" + note);
        }
    }

    private void file(int slot, Instant at, String body) {
        var by = Staff.inCharge(Staff.shiftAt(at));
        deeds.add(new Deed(at, "/api/occasions/{id}/slots/{number}/filings", Expo.ID + '/' + slot, by, body));
    }

    private static String reasons(int slot) {
        var from = Expo.START.plus(SLOT.multipliedBy(slot - 1L));
        var end = from.plus(SLOT);
        if (from.isBefore(Expo.LIGHT) && from.isAfter(Expo.DARK)) {
            return ",\"remark\":\"厅机房停电检修，各数据源无数据，已报带班领导\"";
        }
        var heard = Expo.HEARD_AGAIN.plus(Span.LENGTH).plus(Span.ON_THE_WAY); // then it arrives
        return from.isBefore(heard) && end.isAfter(Expo.MUTE)
                ? ",\"reasons\":{\"" + Expo.CLOUD + "\":\"政务云日志通道升级，已报修，恢复后补传\"}"
                : "";
    }

    private void inspect(int shift) {
        var at = Staff.start(shift).plusSeconds(18_013);
        for (var group : GROUPS) {
            at = at.plusSeconds(421);
            inspected(shift, at, "checklists", Staff.inCharge(shift), checklist(group));
        }
        inspected(shift, at.plusSeconds(1_571), "reviews", Staff.supervisor(shift), "{\"note\":\"已复核\"}");
    }

    private static String checklist(String group) {
        var items = CHECKED.stream()
                .map(item -> "{\"item\":\"" + item + "\",\"result\":\"NORMAL\"}")
                .collect(Collectors.joining(","));
        return "{\"group\":\"" + group + "\",\"items\":[" + items + "],\"conclusion\":\"NONE_FOUND\"}";
    }

    private void inspected(int number, Instant at, String what, String by, String body) {
        var path = "/api/occasions/{id}/inspections/{number}/" + what;
        deeds.add(new Deed(at, path, Expo.ID + '/' + number, by, body));
    }

    private void write(int shift) {
        var number = 0;
        for (var line : LINES) {
            var parts = line.split(" ", 2);
            var at = Staff.start(shift).plusSeconds(Integer.parseInt(parts[0]) + shift % 7);
            var id = "expo-e" + shift + "-" + ++number;
            var body = "{\"id\":\"" + id + "\",\"text\":\"" + parts[1] + "\"}";
            deeds.add(new Deed(at, "/api/shifts/{id}/entries", Expo.ID + '.' + shift, Staff.inCharge(shift), body));
        }
    }
}
