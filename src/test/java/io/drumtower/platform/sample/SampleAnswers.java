package io.drumtower.platform.sample;

import static io.drumtower.platform.sample.SampleProgram.json;
import static io.drumtower.platform.sample.SampleProgram.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.outbound.Recount;
import io.drumtower.duty.outbound.Reports;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the running sample answers. */
record SampleAnswers(SampleProgram program) {

    /** 192 hours: 24 shifts of which one was refused at first and one taken over, 384 slots of which one was missed. */
    static final Map<String, Long> WATCH = Map.of(
            "duty.shift-started", 1L,
            "duty.handover-started", 24L,
            "duty.handover-refused", 1L,
            "duty.handover-taken-over", 1L,
            "duty.handover-accepted", 22L,
            "duty.watch-stood-down", 1L,
            "duty.summary-filed", 385L,
            "duty.summary-missed", 1L,
            "duty.checklist-filed", 48L,
            "duty.inspection-reviewed", 24L);

    Reports reports() {
        return Reports.of(Expo.ID, path -> {
            try {
                return program.get(path).toString();
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
    }

    Recount recount() throws IOException {
        return new Recount(JdbcClient.create(program.database("drumtower", "")), Expo.ID, List.of("portal", "expo"));
    }

    long blocked() throws Exception {
        return Objects.requireNonNull(figure("attacks.blocked", "occasion=expo"));
    }

    /** Null for no data. */
    @Nullable Long figure(String key, String period) throws Exception {
        var value = program.get("/api/figures/" + key + "?" + period).path("value");
        return value.isNumber() ? (Long) value.asLong() : null;
    }

    /** What each figure of the year prints, where it has data. */
    Map<String, String> printed() throws Exception {
        return list(program.get("/api/figures?year=2021")).stream()
                .filter(figure -> figure.hasNonNull("printed"))
                .collect(Collectors.toMap(figure -> word(figure, "key"), figure -> word(figure, "printed")));
    }

    /** Of the newest delivery. */
    long position() throws Exception {
        return list(program.get("/api/intake/receipts?limit=1").path("items"))
                .get(0)
                .path("position")
                .asLong();
    }

    String stateOf(String id, int slot) throws Exception {
        return list(program.get("/api/occasions/expo/slots/" + slot)
                        .path("slot")
                        .path("sources"))
                .stream()
                .filter(source -> word(source, "id").equals(id))
                .findFirst()
                .map(source -> word(source, "state"))
                .orElseThrow();
    }

    List<JsonNode> receipts() throws Exception {
        var receipts = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = program.get("/api/intake/receipts?limit=1000" + after);
            receipts.addAll(list(page.path("items")));
            after = page.hasNonNull("next") ? "&after=" + word(page, "next") : "";
        } while (!after.isEmpty());
        return receipts;
    }

    Instant registered(String id) throws Exception {
        var body = "{\"id\":\"%s\",\"site\":\"elsewhere\",\"format\":\"access-log\"}".formatted(id);
        assertThat(program.send("POST", "/api/sources", body).statusCode()).isEqualTo(201);
        return list(json(program.send("GET", "/api/sources", "")).path("items")).stream()
                .filter(source -> word(source, "id").equals(id))
                .findFirst()
                .map(source -> at(source, "registeredAt"))
                .orElseThrow();
    }

    static long sum(JsonNode receipt, String... kinds) {
        return List.of(kinds).stream()
                .mapToLong(kind -> receipt.path(kind).asLong())
                .sum();
    }

    static String word(JsonNode of, String member) {
        return of.path(member).asString();
    }

    static LocalDate day(JsonNode of, String member) {
        return LocalDate.parse(word(of, member));
    }

    static Instant at(JsonNode of, String member) {
        return OffsetDateTime.parse(word(of, member)).toInstant();
    }
}
