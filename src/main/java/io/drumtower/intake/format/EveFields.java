package io.drumtower.intake.format;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.format.Reading.Attack;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What of an EVE record matters, as sent; filled while its JSON streams by. */
final class EveFields {

    @Nullable String eventType;

    @Nullable EveAlert alert;

    @Nullable String verdict;

    @Nullable String hostname;

    @Nullable String url;

    private @Nullable String timestamp;
    private boolean numericTime;
    private @Nullable String flowId;
    private @Nullable String txId;
    private @Nullable String pcapCnt;
    private @Nullable String sourceIp;
    private @Nullable String destinationIp;

    void put(String name, JsonParser parser, JsonToken value) {
        switch (name) {
            case "event_type" -> eventType = text(parser, value);
            case "timestamp" -> {
                timestamp = text(parser, value);
                numericTime = value.isNumeric();
            }
            case "flow_id" -> flowId = text(parser, value);
            case "tx_id" -> txId = text(parser, value);
            case "pcap_cnt" -> pcapCnt = text(parser, value);
            case "src_ip" -> sourceIp = text(parser, value);
            case "dest_ip" -> destinationIp = text(parser, value);
            default -> {} // most members do not matter here
        }
    }

    void put(String object, String member, JsonParser parser, JsonToken value) {
        if (object.equals("alert") && alert != null) {
            alert.put(member, parser, value);
        } else if (object.equals("verdict") && member.equals("action")) {
            verdict = text(parser, value);
        } else if (object.equals("http") && member.equals("hostname")) {
            hostname = text(parser, value);
        } else if (object.equals("http") && member.equals("url")) {
            url = text(parser, value);
        }
    }

    Attack attack(EveAlert of, ZoneId zone) {
        Moment time = time(zone);
        String key = key(of);
        return new Attack(
                key,
                key == null ? null : time.certain(),
                flowId,
                disposition(of),
                of.severity(),
                of.category == null || of.category.isBlank() ? null : of.category,
                Target.of(hostname == null ? destinationIp : hostname, url),
                Network.of(sourceIp),
                of.signatureId == null ? List.of() : List.of(of.signatureId),
                time.at(),
                time.quality());
    }

    /** The verdict counts too: with an IPS in drop mode the action may still say allowed. */
    private Disposition disposition(EveAlert of) {
        return "blocked".equals(of.action) || "drop".equals(verdict) ? Disposition.BLOCKED : Disposition.DETECTED;
    }

    private @Nullable String key(EveAlert of) {
        if (flowId == null || of.signatureId == null || timestamp == null) {
            return null;
        }
        return Key.of(flowId, txId == null ? pcapCnt : txId, of.gid, of.signatureId, of.rev, timestamp);
    }

    private Moment time(ZoneId zone) {
        return numericTime && timestamp != null ? Moment.epoch(Epoch.of(timestamp)) : IsoTime.read(timestamp, zone);
    }

    static @Nullable String text(JsonParser parser, JsonToken value) {
        return value == JsonToken.VALUE_NULL ? null : parser.getString();
    }
}
