package io.drumtower.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** What sources send: no two records are the same, and their times run through one watch of 192 hours. */
final class Samples {

    static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    static final int HOURS = 192;
    static final long MILLIS = HOURS * 3_600_000L;

    private static final DateTimeFormatter EVE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] AGENTS = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
        "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Mobile Safari/537.36",
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)"
    };
    private static final String[] PATHS = {
        "/index.html", "/zwgk/tzgg/202611/t20261105_1024.html", "/static/css/site.css", "/static/js/app.min.js",
        "/hdjl/zxzx/list?page=3", "/images/banner/1.jpg", "/bsfw/grbs/detail/88213", "/search?q=%E5%8A%9E%E4%BA%8B"
    };

    private Samples() {}

    /** Records of EVE, some 550 bytes each, the first of them with a number; {@code of} is how many share the watch. */
    static byte[] eve(long first, int count, long of) {
        var text = new StringBuilder(count * 600);
        for (var number = first; number < first + count; number++) {
            var at = EVE.format(START.plusMillis(number % of * MILLIS / of));
            text.append("{\"timestamp\":\"")
                    .append(at)
                    .append(String.format(Locale.ROOT, "%03d", number % 1000))
                    .append("+0000\",\"flow_id\":")
                    .append(1_000_000_000_000L + number)
                    .append(",\"in_iface\":\"ens192\",\"event_type\":\"alert\",\"src_ip\":\"203.0.")
                    .append(number % 250)
                    .append('.')
                    .append(number / 250 % 250)
                    .append("\",\"src_port\":")
                    .append(1024 + number % 60_000)
                    .append(",\"dest_ip\":\"10.20.30.40\",\"dest_port\":443,\"proto\":\"TCP\",\"tx_id\":0,"
                            + "\"alert\":{\"action\":\"blocked\",\"gid\":1,\"signature_id\":2024897,\"rev\":3,"
                            + "\"signature\":\"ET WEB_SERVER Possible SQL Injection Attempt SELECT FROM\","
                            + "\"category\":\"Web Application Attack\",\"severity\":1},\"http\":{\"hostname\":"
                            + "\"www.example.gov.cn\",\"url\":\"/search?q=1%27%20or%201=1\",\"http_user_agent\":"
                            + "\"sqlmap/1.7\",\"http_method\":\"GET\",\"protocol\":\"HTTP/1.1\",\"length\":0},"
                            + "\"app_proto\":\"http\"}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An ordered access log, combined, some 230 bytes a line. */
    static void accessLog(Path file, int lines, long seed) throws IOException {
        var random = new Random(seed);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            var second = -1L;
            var time = "";
            var line = new StringBuilder();
            for (var number = 0; number < lines; number++) {
                var now = (long) number * (HOURS * 3600L) / lines;
                if (now != second) {
                    second = now;
                    time = CLF.format(START.plusSeconds(now));
                }
                line.setLength(0);
                var dice = random.nextInt(1 << 20);
                line.append("10.")
                        .append(dice & 255)
                        .append('.')
                        .append(dice >> 8 & 255)
                        .append('.')
                        .append(dice >> 12 & 255)
                        .append(" - - [")
                        .append(time)
                        .append("] \"GET ")
                        .append(PATHS[dice % PATHS.length])
                        .append(" HTTP/1.1\" ")
                        .append(dice % 50 == 0 ? 404 : 200)
                        .append(' ')
                        .append(dice)
                        .append(" \"https://www.example.gov.cn/\" \"")
                        .append(AGENTS[dice / 8 % AGENTS.length])
                        .append("\"\n");
                out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
