package io.drumtower.platform.sample;

import io.drumtower.intake.IntakeEvent.Disposition;
import java.time.format.DateTimeFormatter;

/** Suricata in front of the site of the expo, as eve.json. */
final class Detection implements Device {

    private static final DateTimeFormatter TIME = Device.time("uuuu-MM-dd'T'HH:mm:ss.SSS'000'Z");
    private static final long FLOWS = 1_000_000_000_000L;

    @Override
    public void write(Attack attack, StringBuilder body) {
        body.append("{\"timestamp\":\"")
                .append(TIME.format(attack.at()))
                .append("\",\"flow_id\":")
                .append(FLOWS + attack.number())
                .append(",\"event_type\":\"alert\",\"src_ip\":\"")
                .append(attack.attacker())
                .append("\",\"dest_ip\":\"192.0.2.30\",\"dest_port\":443,\"proto\":\"TCP\",\"tx_id\":0,"
                        + "\"alert\":{\"action\":\"")
                .append(attack.disposition() == Disposition.BLOCKED ? "blocked" : "allowed")
                .append("\",\"gid\":1,\"signature_id\":")
                .append(2_000_000 + attack.kind().rule)
                .append(",\"rev\":3,\"signature\":\"")
                .append(attack.kind().signature)
                .append("\",\"category\":\"")
                .append(attack.kind().category)
                .append("\",\"severity\":")
                .append(Math.min(3, 6 - attack.kind().severity))
                .append("},\"http\":{\"hostname\":\"expo.example\",\"url\":\"")
                .append(attack.path())
                .append("\"}}\n");
    }

    @Override
    public void writeOthers(Span span, StringBuilder body) {
        body.append("{\"timestamp\":\"")
                .append(TIME.format(span.end()))
                .append("\",\"event_type\":\"stats\",\"stats\":{\"uptime\":")
                .append(600 * (span.number() + 1))
                .append("}}\n");
        if (span.number() % 300 == 150) {
            body.append("{\"timestamp\":\"2021-09-2\n"); // cut off when the log was rotated
        }
    }
}
