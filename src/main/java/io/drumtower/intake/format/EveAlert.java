package io.drumtower.intake.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The member {@code alert} of an EVE record, as sent. */
final class EveAlert {

    @Nullable String action;

    @Nullable String gid;

    @Nullable String signatureId;

    @Nullable String rev;

    @Nullable String category;

    @Nullable String severity;

    void put(String member, JsonParser parser, JsonToken value) {
        switch (member) {
            case "action" -> action = EveFields.text(parser, value);
            case "gid" -> gid = EveFields.text(parser, value);
            case "signature_id" -> signatureId = EveFields.text(parser, value);
            case "rev" -> rev = EveFields.text(parser, value);
            case "category" -> category = EveFields.text(parser, value);
            case "severity" -> severity = EveFields.text(parser, value);
            default -> {} // most members do not matter here
        }
    }

    /** Suricata's 1 is the worst, ours is 5. */
    int severity() {
        if (severity == null) {
            return 1;
        }
        return switch (severity) {
            case "1" -> 5;
            case "2" -> 4;
            case "3" -> 2;
            default -> 1;
        };
    }
}
