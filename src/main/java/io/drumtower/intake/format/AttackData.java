package io.drumtower.intake.format;

import static io.drumtower.intake.format.Json.text;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The data of a {@code drumtower.attack.v1}, checked as {@code /schemas/drumtower.attack.v1.json} publishes it. */
record AttackData(JsonNode data, CloudEvent event) {

    private static final int DEFAULT_SEVERITY = 3;

    Reading read() {
        if (!data.isObject()) {
            return new Rejected("data is not an object");
        }
        String problem = AttackDataRules.problem(data);
        if (problem != null) {
            return new Rejected(problem);
        }
        Integer severity = severity();
        return severity == null ? new Rejected("attribute severity is not 1 to 5") : attack(severity);
    }

    private Attack attack(int severity) {
        Moment time = event.time();
        String target = text(data.path("target"));
        String address = text(data.path("attackerIp"));
        String network = text(data.path("attackerNet"));
        return new Attack(
                event.key(),
                null,
                event.id(),
                Disposition.valueOf(data.path("disposition").stringValue()),
                severity,
                text(data.path("category")),
                target == null ? null : Target.withoutQuery(target),
                network == null ? Network.of(address) : Network.parse(network),
                rules(),
                time.at(),
                time.quality());
    }

    /** That of the data, else that of the extension {@code severity}; null if the latter is none of ours. */
    private @Nullable Integer severity() {
        JsonNode own = data.path("severity");
        if (own.isIntegralNumber()) {
            return own.intValue();
        }
        String extension = text(event.event().path("severity"));
        if (extension == null) {
            return DEFAULT_SEVERITY;
        }
        return extension.matches("[1-5]") ? Integer.valueOf(extension) : null;
    }

    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        data.path("rules").forEach(rule -> rules.add(rule.stringValue()));
        return List.copyOf(rules);
    }
}
