package io.drumtower.intake.format;

import static io.drumtower.intake.format.Json.text;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.format.Reading.Attack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A transaction as libmodsecurity 3 writes it: one object with everything in it, and no mark of a block. */
record ModSecurityV3(JsonNode transaction) {

    /** Rules of the CRS that deny when the anomaly score is reached: inbound, outbound. */
    private static final Set<String> DENYING = Set.of("949110", "959100");

    private static final int EPOCH_DIGITS = 10;

    Reading read(SourceSettings source) {
        List<RuleHit> hits = hits();
        if (hits.isEmpty()) {
            return RuleHit.NO_MESSAGE;
        }
        String id = RuleHit.realId(text(transaction.path("unique_id")));
        Instant epoch = epoch(id);
        Moment time = epoch == null
                ? LogTime.asctime(text(transaction.path("time_stamp")), source.zone())
                : Moment.epoch(epoch);
        JsonNode request = transaction.path("request");
        return new Attack(
                id == null ? null : Key.of(id),
                epoch,
                id,
                isBlocked(hits, source) ? Disposition.BLOCKED : Disposition.DETECTED,
                RuleHit.severity(hits),
                RuleHit.category(hits),
                Target.of(RuleHit.host(request), text(request.path("uri"))),
                Network.of(text(transaction.path("client_ip"))),
                RuleHit.ids(hits),
                time.at(),
                time.quality());
    }

    private List<RuleHit> hits() {
        List<RuleHit> hits = new ArrayList<>();
        for (JsonNode message : transaction.path("messages")) {
            JsonNode details = message.path("details");
            List<String> tags = new ArrayList<>();
            for (JsonNode tag : details.path("tags")) {
                tags.add(tag.asString(""));
            }
            hits.add(new RuleHit(text(details.path("ruleId")), text(details.path("severity")), tags));
        }
        return hits;
    }

    /** A bare 403 may be the application's own, and in DetectionOnly the denying rule matches without a block. */
    private boolean isBlocked(List<RuleHit> hits, SourceSettings source) {
        return String.valueOf(source.denyStatus())
                        .equals(text(transaction.path("response").path("http_code")))
                && "Enabled".equals(text(transaction.path("producer").path("secrules_engine")))
                && hits.stream().anyMatch(hit -> denies(hit.id(), source));
    }

    private static boolean denies(@Nullable String rule, SourceSettings source) {
        return rule != null && (DENYING.contains(rule) || source.denyRules().contains(rule));
    }

    private static @Nullable Instant epoch(@Nullable String id) {
        if (id == null) {
            return null;
        }
        for (int at = 0; at < EPOCH_DIGITS; at++) {
            if (id.charAt(at) < '0' || id.charAt(at) > '9') {
                return null;
            }
        }
        return Instant.ofEpochSecond(Long.parseLong(id.substring(0, EPOCH_DIGITS)));
    }
}
