package io.drumtower.intake.format;

import static io.drumtower.intake.format.Json.text;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.format.Reading.Attack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A transaction as ModSecurity 2 for Apache writes it: rule hits are text, a block is marked. */
record ModSecurityV2(JsonNode record, JsonNode transaction) {

    Reading read(SourceSettings source) {
        List<RuleHit> hits = hits();
        if (hits.isEmpty()) {
            return RuleHit.NO_MESSAGE;
        }
        JsonNode sent = transaction.path("transaction_id");
        String id = RuleHit.realId(text(sent.isMissingNode() ? transaction.path("unique_id") : sent));
        Moment time = LogTime.clf(text(transaction.path("time")), source.zone());
        JsonNode request = record.path("request");
        return new Attack(
                id == null ? null : Key.of(id),
                null,
                id,
                isIntercepted() ? Disposition.BLOCKED : Disposition.DETECTED,
                RuleHit.severity(hits),
                RuleHit.category(hits),
                Target.of(RuleHit.host(request), uri(text(request.path("request_line")))),
                Network.of(text(transaction.path("remote_address"))),
                RuleHit.ids(hits),
                time.at(),
                time.quality());
    }

    private List<RuleHit> hits() {
        List<RuleHit> hits = new ArrayList<>();
        for (JsonNode message : record.path("audit_data").path("messages")) {
            RuleHit hit = RuleHitText.read(message.asString(""));
            if (hit != null) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private boolean isIntercepted() {
        JsonNode intercepted = record.path("audit_data").path("action").path("intercepted");
        return intercepted.isBoolean() && intercepted.booleanValue();
    }

    private static @Nullable String uri(@Nullable String requestLine) {
        if (requestLine == null) {
            return null;
        }
        int from = requestLine.indexOf(' ') + 1;
        int to = requestLine.indexOf(' ', from);
        return from == 0 ? null : requestLine.substring(from, to < 0 ? requestLine.length() : to);
    }
}
