package io.drumtower.platform.sample;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * The log of a web server of the sample.
 *
 * @param most requests a minute at the busiest hour of a usual day
 * @param rush whether the opening is watched here
 */
record AccessLog(long seed, String source, double most, boolean rush) {

    private static final DateTimeFormatter TIME = Device.time("dd/MMM/uuuu:HH:mm:ss Z");
    private static final String[] PAGES = {
        "/",
        "/zwgk/",
        "/zwgk/tzgg/202109/t20210922_1024.html",
        "/bsfw/",
        "/hdjl/zxzx/",
        "/expo/",
        "/expo/live",
        "/expo/guide.pdf",
        "/news/202109/t20210925_2048.html",
        "/search"
    };
    private static final String[] FILES = {"/static/site.css", "/static/site.js", "/images/logo.png", "/images/1.jpg"};
    private static final String[] PEOPLE = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/93.0.4577.82 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) Mobile/15E148",
        "Mozilla/5.0 (Linux; Android 11) Chrome/92.0.4515.159 Mobile Safari/537.36"
    };
    private static final String[] PROGRAMS = {
        "Mozilla/5.0 (compatible; Baiduspider/2.0)", "Mozilla/5.0 (compatible; bingbot/2.0)", "curl/7.68.0"
    };
    private static final int[] ERRORS = {404, 404, 404, 403, 500};

    byte[] bytes(Span span) {
        var chance = span.chance(seed, source);
        var body = new StringBuilder(1 << 16);
        var expected = 0.;
        for (var at = span.start(); at.isBefore(span.end()); at = at.plusSeconds(1)) {
            if (expected == 0 || at.getEpochSecond() % 60 == 0) {
                expected = Rhythm.visits(at, most, rush);
            }
            var count = (int) (expected * chance.nextDouble(.6, 1.4) + chance.nextDouble());
            var time = count == 0 ? "" : TIME.format(at);
            for (var request = 0; request < count; request++) {
                line(time, chance, body);
            }
        }
        if (span.number() % 144 == 100) {
            body.append(span.start()).append(" [notice] 7#7: signal process started\n");
        }
        return body.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void line(String time, SplittableRandom chance, StringBuilder body) {
        var share = chance.nextInt(100);
        var file = share < 46;
        body.append("198.18.").append(chance.nextInt(256)).append('.').append(1 + chance.nextInt(254));
        body.append(" - - [").append(time).append("] \"GET ");
        body.append(file ? one(FILES, chance) : one(PAGES, chance)).append(" HTTP/1.1\" ");
        body.append(share >= 96 ? ERRORS[chance.nextInt(ERRORS.length)] : share < 12 ? 304 : 200);
        body.append(' ').append(share < 12 ? 0 : 400 + chance.nextInt(60_000)).append(" \"-\" \"");
        body.append(share >= 89 ? one(PROGRAMS, chance) : one(PEOPLE, chance)).append("\"\n");
    }

    private static String one(String[] of, SplittableRandom chance) {
        return of[chance.nextInt(of.length)];
    }
}
