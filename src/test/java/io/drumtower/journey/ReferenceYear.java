package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.duty.Desk;
import io.drumtower.duty.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records the year of the reference report, event by event, as its office would over HTTP. */
record ReferenceYear(Desk desk, SetClock clock, int port) {

    static final Instant JANUARY = Instant.parse("2022-01-05T01:00:00Z");

    private static final int RECORDS_OF_A_BODY = 9_000;

    /** Blocked attacks of the expo. */
    static final int ATTACKS = 297_000;

    void watch() throws Exception {
        occasion("centenary", "建党100周年", "2021-06-28T00:00:00Z", "2021-07-02T00:00:00Z", "");
        expo();
        occasion("national-day", "国庆节", "2021-09-30T16:00:00Z", "2021-10-07T16:00:00Z", "");
        clock.set(JANUARY);
    }

    private void expo() throws Exception {
        var start = Instant.parse("2021-09-22T08:00:00Z");
        clock.set(start.minusSeconds(86_400));
        desk.register("expo", "");
        occasion(
                "expo",
                "示例博览会",
                start.toString(),
                "2021-09-30T08:00:00Z",
                ",\"slotMinutes\":30,\"inspectionHours\":8,\"systemGroups\":[\"展会站\",\"自建系统\"]");
    }

    /** Watched from its start to its end by one shift at two places. */
    private void occasion(String id, String name, String start, String end, String more) throws Exception {
        var begin = Instant.parse(start);
        clock.set(begin.minusSeconds(3_600));
        desk.expect(
                201,
                "/api/occasions",
                "{\"id\":\"%s\",\"name\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"%s\"],\"places\":[\"厅机房\",\"省政务云\"]%s}"
                        .formatted(id, name, start, end, id, more));
        clock.set(begin);
        var crew = "[{\"account\":\"admin\",\"place\":\"厅机房\"},{\"account\":\"0018\",\"place\":\"省政务云\"}]";
        desk.expect(
                201,
                "/api/shifts",
                "{\"occasion\":\"%s\",\"team\":{\"officerInCharge\":\"admin\",\"crew\":%s}}".formatted(id, crew));
        if (!more.isEmpty()) {
            slots(id, begin);
        }
        clock.set(Instant.parse(end));
        String shift = desk.read("/api/shifts?occasion=" + id, "$.items[0].id");
        var signed = new Browser(port)
                .postJson(
                        "/api/shifts/" + shift + "/stand-downs",
                        Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD),
                        "{\"to\":\"0018\",\"password\":\"" + DrumtowerTest.PASSWORD + "\"}");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    }

    private void slots(String id, Instant begin) throws Exception {
        attacks(begin);
        for (var slot = 1; slot <= 384; slot++) {
            clock.set(begin.plus(Duration.ofMinutes(30L * slot + 2)));
            // the account of the start was opened in real time, which closes all slots: what comes now is their second
            desk.file(201, id, slot, "{\"revision\":2,\"zeroConfirmed\":true}");
            if (slot % 16 == 0) {
                var inspection = "/api/occasions/" + id + "/inspections/" + slot / 16 + "/checklists";
                desk.expect(201, inspection, Sheet.of("展会站", "NONE_FOUND", ""));
                desk.expect(201, inspection, Sheet.of("自建系统", "NONE_FOUND", ""));
            }
        }
    }

    private void attacks(Instant begin) throws Exception {
        var millis = Duration.ofDays(8).toMillis();
        var body = new StringBuilder();
        for (var number = 0; number < ATTACKS; number++) {
            body.append(attack(begin.plusMillis(millis * number / ATTACKS), number));
            if ((number + 1) % RECORDS_OF_A_BODY == 0 || number == ATTACKS - 1) {
                desk.send("expo", body.toString());
                body.setLength(0);
            }
        }
    }

    /** One that was stopped. */
    static String attack(Instant at, int flow) {
        return "{\"timestamp\":\"" + at.toString().replace("Z", "+0000") + "\",\"event_type\":\"alert\",\"flow_id\":"
                + (10_000_000 + flow)
                + ",\"alert\":{\"action\":\"blocked\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n";
    }

    void report() throws Exception {
        post("reporting-periods", "\"year\":2021,\"cutOff\":\"2021-12-31\"");
        for (var kind : List.of("COMPLAINT", "LEAK", "RULE")) {
            for (var month = 1; month <= 12; month++) {
                var first = LocalDate.of(2021, month, 1);
                post(
                        "nil-reports",
                        "\"kind\":\"%s\",\"from\":\"%s\",\"day\":\"%s\""
                                .formatted(kind, first, first.withDayOfMonth(first.lengthOfMonth())));
            }
        }
    }

    private void post(String path, String members) throws Exception {
        desk.expect(201, "/api/" + path, "{" + members + "}");
    }
}
