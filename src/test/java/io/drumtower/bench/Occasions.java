package io.drumtower.bench;

import java.time.Duration;

/** The watch that all samples lie in. */
final class Occasions {

    private Occasions() {}

    static void schedule(Program program, String id) {
        program.api()
                .post(
                        "/api/occasions",
                        "{\"id\":\"%s\",\"name\":\"watch\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"portal\"]}"
                                .formatted(id, Samples.START, Samples.START.plus(Duration.ofHours(Samples.HOURS))));
    }

    /** As the slots show it. */
    static long blocked(Program program, String id) {
        var sum = 0L;
        for (var slot : program.api().get("/api/occasions/" + id + "/slots")) {
            var attacks = slot.get("attacks");
            sum += attacks == null || attacks.isNull()
                    ? 0
                    : attacks.get("blocked").asLong();
        }
        return sum;
    }
}
