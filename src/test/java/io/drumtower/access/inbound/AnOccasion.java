package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;

/** An occasion of three hours, made over HTTP. */
final class AnOccasion {

    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private AnOccasion() {}

    static void schedule(Browser http, String id) throws Exception {
        var made = http.postJson("/api/occasions", ADMIN, plan(id, "2099-11-05T08:00:00+08:00"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    /** @param start at 08:00 of a day; the occasion must not have begun */
    static void moveTo(Browser http, String id, String start) throws Exception {
        var moved = http.postJson("/api/occasions/" + id + "/amendments", ADMIN, plan(id, start));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    static void cancel(Browser http, String id) throws Exception {
        var cancelled =
                http.postJson("/api/occasions/" + id + "/cancellations", ADMIN, "{\"reason\":\"the hall is closed\"}");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
    }

    private static String plan(String id, String start) {
        var end = start.replace("T08", "T11");
        return """
                {"id":"%s","name":"示例博览会","start":"%s","end":"%s","sites":["portal"]}""".formatted(id, start, end);
    }
}
