package io.drumtower.platform.sample;

import io.drumtower.intake.IntakeEvent.Disposition;
import java.time.format.DateTimeFormatter;

/** libmodsecurity 3 with the Core Rule Set, one transaction a line. */
final class Firewall implements Device {

    private static final DateTimeFormatter TIME = Device.time("EEE MMM dd HH:mm:ss uuuu");
    private static final long IN_A_SECOND = 1_000_000;

    @Override
    public void write(Attack attack, StringBuilder body) {
        var blocked = attack.disposition() == Disposition.BLOCKED;
        body.append("{\"transaction\":{\"client_ip\":\"")
                .append(attack.attacker())
                .append("\",\"time_stamp\":\"")
                .append(TIME.format(attack.at()))
                .append("\",\"server_id\":\"hall-1\",\"client_port\":")
                .append(1024 + attack.number() % 60_000)
                .append(",\"host_ip\":\"192.0.2.10\",\"host_port\":443,\"unique_id\":\"")
                .append(attack.at().getEpochSecond())
                .append('.')
                .append(IN_A_SECOND + attack.number() % IN_A_SECOND)
                .append("\",\"request\":{\"method\":\"GET\",\"http_version\":1.1,\"uri\":\"")
                .append(attack.path())
                .append("\",\"headers\":{\"Host\":\"portal.example\"}},\"response\":{\"http_code\":")
                .append(blocked ? 403 : 200)
                .append("},\"producer\":{\"modsecurity\":\"ModSecurity v3.0.4 (Linux)\","
                        + "\"connector\":\"ModSecurity-nginx v1.0.1\",\"secrules_engine\":\"Enabled\","
                        + "\"components\":[\"OWASP_CRS/3.3.2\"]},\"messages\":[");
        hit(attack.kind().rule, attack.kind().tag, body);
        if (blocked) {
            hit(949110, "attack-generic", body.append(','));
        }
        body.append("]}}\n");
    }

    private static void hit(int rule, String tag, StringBuilder body) {
        body.append("{\"details\":{\"ruleId\":\"")
                .append(rule)
                .append("\",\"severity\":\"2\",\"tags\":[\"OWASP_CRS\",\"")
                .append(tag)
                .append("\"]}}");
    }

    @Override
    public void writeOthers(Span span, StringBuilder body) {
        body.append(
                "{\"transaction\":{\"client_ip\":\"192.0.2.20\",\"request\":{\"uri\":\"/health\"},\"messages\":[]}}\n");
        if (span.number() % 180 == 90) {
            body.append("{\"transaction\":{\"client_ip\":\"192.0.2.21\",\n"); // cut off when the log was rotated
        }
    }
}
