package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Facts;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.Series;
import io.drumtower.publishing.inbound.Published.Origin;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** As many publications of one year as are wanted, taken as a source brings them; their days come in no order. */
public final class BulkReleases {

    private static final Instant YEAR = Instant.parse("2020-12-31T16:00:00Z");
    private static final long SECONDS = 365 * 86_400L;

    private BulkReleases() {}

    public static void take(ApplicationContext program, int publications) {
        var releases = program.getBean(Releases.class);
        var origin = new Origin("bulk", UUID.randomUUID().toString(), null, false);
        for (var from = 0; from < publications; from += Facts.UNIT) {
            var unit = IntStream.range(from, Math.min(from + Facts.UNIT, publications))
                    .mapToObj(number -> Told.of(published(number), true))
                    .toList();
            releases.take(unit, origin, outcomes -> {
                if (!Set.of(Outcome.RELEASED).containsAll(outcomes)) {
                    throw new IllegalStateException("not all were new: " + outcomes);
                }
                return List.of();
            });
        }
    }

    private static Published published(int number) {
        var channel = number % 2 == 0 ? Channel.WEBSITE : number % 3 == 0 ? Channel.OTHER : Channel.WECHAT;
        var at = YEAR.plusSeconds(number * 7_919_773L % SECONDS);
        var form = number % 20 == 0 ? Form.VIDEO : number % 5 == 0 ? Form.PICTURE : Form.TEXT;
        var described = new Described(
                "关于开展第" + number + "期商务领域便民服务活动有关情况的通知",
                "https://portal.example/zwgk/2021/" + channel.name() + "/" + number + ".html",
                null,
                channel == Channel.WEBSITE ? "通知公告" : null);
        return new Published(
                new Counted(channel, category(channel, number), form, series(number), at), described, false);
    }

    private static @Nullable Category category(Channel channel, int number) {
        var categories = Category.values();
        return channel == Channel.WEBSITE ? categories[number / 2 % categories.length] : null;
    }

    private static @Nullable Series series(int number) {
        return number % 50 == 0 ? Series.OPERATION_BULLETIN : null;
    }
}
