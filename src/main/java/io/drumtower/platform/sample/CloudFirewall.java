package io.drumtower.platform.sample;

import java.time.format.DateTimeFormatter;

/** A firewall of the cloud that sends CloudEvents in batches. */
final class CloudFirewall implements Device {

    private static final DateTimeFormatter TIME = Device.time("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    @Override
    public void write(Attack attack, StringBuilder body) {
        body.append("{\"specversion\":\"1.0\",\"id\":\"c-")
                .append(attack.number())
                .append("\",\"source\":\"/waf/cloud-1\",\"type\":\"drumtower.attack.v1\",\"time\":\"")
                .append(TIME.format(attack.at()))
                .append("\",\"data\":{\"disposition\":\"")
                .append(attack.disposition())
                .append("\",\"severity\":")
                .append(attack.kind().severity)
                .append(",\"category\":\"")
                .append(attack.kind().chinese)
                .append("\",\"target\":\"portal.example")
                .append(attack.path())
                .append("\",\"attackerIp\":\"")
                .append(attack.attacker())
                .append("\",\"rules\":[\"")
                .append(attack.kind().rule)
                .append("\"]}},\n");
    }

    @Override
    public void writeOthers(Span span, StringBuilder body) {
        if (span.number() % 240 == 60) {
            body.append("{\"specversion\":\"1.0\",\"source\":\"/waf/cloud-1\",\"type\":\"drumtower.attack.v1\"},\n");
        }
    }

    @Override
    public String wrapped(StringBuilder records) {
        return "[" + records.substring(0, Math.max(0, records.length() - 2)) + "]";
    }
}
