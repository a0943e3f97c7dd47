package io.drumtower.platform.sample;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What writes down attacks, in the format of its kind. */
interface Device {

    /** Behind the records that were written so far. */
    void write(Attack attack, StringBuilder body);

    /** What it sends beside attacks: not ours, and now and then a record that is broken. */
    void writeOthers(Span span, StringBuilder body);

    /** What is sent when the records are these. */
    default String wrapped(StringBuilder records) {
        return records.toString();
    }

    static Device of(String source) {
        return switch (source) {
            case Expo.HALL -> new Firewall();
            case Expo.CLOUD -> new CloudFirewall();
            default -> new Detection();
        };
    }

    /** Attack detection in the cloud: Suricata. */
    List<String> ATTACKED = List.of(Expo.HALL, Expo.CLOUD, Expo.IDS);

    static DateTimeFormatter time(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    }
}
