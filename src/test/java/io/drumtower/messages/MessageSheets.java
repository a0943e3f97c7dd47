package io.drumtower.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.util.List;

/** Sources of sheets of messages, what is sent to them, and what is counted then. */
record MessageSheets(int port, Desk desk, Visible visible) {

    static final String HEAD = "编号,留言时间,类型,标题,内容,来信人,承办处室,答复内容,答复时间,是否公开,状态\n";

    /** Of whoever wrote. */
    static final String SECRET = "白塔寺巷七号";

    void register(String source) throws Exception {
        desk.expect(
                201,
                "/api/sources",
                source(
                        source,
                        "messages-csv",
                        "\"messages\":{\"rules\":[{\"named\":\"来访\",\"category\":\"request\"}]}"));
    }

    static String source(String id, String format, String more) {
        return "{\"id\":\"%s\",\"site\":\"portal\",\"format\":\"%s\",%s}".formatted(id, format, more);
    }

    String send(String source, String sheet) throws Exception {
        String token = JsonPath.read(desk.expect(201, "/api/sources/" + source + "/tokens", ""), "$.token");
        var answer = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, sheet);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    void withdraw(String delivery, Ticker ticker) throws Exception {
        desk.expect(201, "/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"WRONG_FILE\"}");
        visible.await("intake.receipts");
        ticker.tick();
    }

    /** Received on 3 March, at ten. */
    static String row(
            int year,
            int number,
            String kind,
            String to,
            String reply,
            String repliedAt,
            String isPublic,
            String state) {
        return "%d-%d,%d-03-03 10:00,%s,示例,请问,%s,%s,%s,%s,%s,%s\n"
                .formatted(year, number, year, kind, SECRET, to, reply, repliedAt, isPublic, state);
    }

    /** Received, complaints, replied, published, closed. */
    List<Integer> figures(int year) throws Exception {
        visible.await("figures.ledger");
        var all = desk.get("/api/figures?year=" + year);
        return List.of("received", "complaints", "replied", "published", "closed").stream()
                .map(key -> JsonPath.<List<Integer>>read(all, "$[?(@.key=='messages." + key + "')].value")
                        .get(0))
                .toList();
    }
}
