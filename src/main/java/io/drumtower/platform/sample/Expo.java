package io.drumtower.platform.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fictitious expo of the sample: all that its story needs to name. */
final class Expo {

    static final String ID = "expo";
    static final Instant START = at("2021-09-22T16:00");
    static final Instant END = at("2021-09-30T16:00");
    static final int SLOTS = 384;
    static final int BLOCKED = 297_000;

    /** The sources are registered and the occasion is scheduled. */
    static final Instant EVE = at("2021-09-22T15:50");

    /** The power of the server room fails, and comes back: nothing came in between, from anywhere. */
    static final Instant DARK = at("2021-09-25T06:29:30");

    static final Instant LIGHT = at("2021-09-25T07:00");

    /** The firewall of the cloud says nothing. */
    static final Instant MUTE = at("2021-09-26T02:50");

    static final Instant HEARD_AGAIN = at("2021-09-26T05:20");

    /** Attacks that arrive when their half hour has long been closed. */
    static final int LATE = 187;

    static final Instant LATE_FROM = at("2021-09-25T20:11");
    static final Instant LATE_TO = at("2021-09-25T20:28");
    static final Instant LATE_ARRIVAL = at("2021-09-25T21:08");

    /** What has come at ten is sent again. */
    static final Instant SENT_AGAIN = at("2021-09-24T10:00");

    /** The busiest minute of the site. */
    static final Instant RUSH = at("2021-09-25T13:56");

    static final String HALL = "waf-hall";
    static final String CLOUD = "waf-cloud";
    static final String IDS = "ids-cloud";
    static final String PORTAL = "web-portal";
    static final String FAIR = "web-expo";

    /** From now on nobody looks after it by the half hour. */
    private static final Instant OVER = END.plusSeconds(720);

    private static final String ADMINISTRATOR = "系统管理员";
    private static final String WATCHED = "35m";

    private record Source(String id, String name, String site, String format) {

        String body(@Nullable String silentAfter) {
            var watched = Device.ATTACKED.contains(id) ? silentAfter : null;
            return Body.of("id", id, "name", name, "site", site, "format", format, "silentAfter", watched);
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source(HALL, "厅机房 WAF", "portal", "modsecurity"),
            new Source(CLOUD, "省政务云 WAF", "portal", "cloudevents"),
            new Source(IDS, "省政务云 IDS", "expo", "suricata-eve"),
            new Source(PORTAL, "门户网站日志", "portal", "access-log"),
            new Source(FAIR, "展会网站日志", "expo", "access-log"));

    private static final String OCCASION = """
            {"id":"expo","name":"第二届示例经贸博览会","start":"2021-09-22T16:00:00+08:00",
            "end":"2021-09-30T16:00:00+08:00","sites":["portal","expo"],"places":["厅机房","省政务云机房"],
            "inspectionHours":8,"systemGroups":["门户网站","展会网站"]}""";

    private Expo() {}

    /** Sources and occasion at first; when it is over, sources may fall silent again. */
    static List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        for (var source : SOURCES) {
            var at = EVE.plusSeconds(10L * (deeds.size() + 1));
            deeds.add(new Deed(at, "/api/sources", source.id, ADMINISTRATOR, source.body(WATCHED)));
        }
        deeds.add(new Deed(EVE.plusSeconds(70), "/api/occasions", ID, "带班领导甲", OCCASION));
        for (var source : SOURCES) {
            if (Device.ATTACKED.contains(source.id)) {
                var at = OVER.plusSeconds(deeds.size());
                deeds.add(new Deed(at, "/api/sources/{id}/changes", source.id, ADMINISTRATOR, source.body(null)));
            }
        }
        return deeds;
    }

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    static Instant at(String shanghai) {
        return OffsetDateTime.parse(shanghai + "+08:00").toInstant();
    }

    /** Until everything about it is told. */
    static boolean isOn(Instant at) {
        return !at.isBefore(EVE) && at.isBefore(OVER);
    }

    static Duration since(Instant at) {
        return Duration.between(START, at);
    }
}
