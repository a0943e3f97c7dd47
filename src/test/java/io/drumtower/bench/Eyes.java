package io.drumtower.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** (g) What looks at the program: the wall, many of them, and Prometheus; over the whole sample. */
final class Eyes implements Part {

    private static final int REQUESTS = 500;
    private static final int SCREENS = 200;
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final String TILES = "/wall/expo/tiles";
    private static final String SCRAPE = "/actuator/prometheus";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<Measured> run() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "bench-");
        try (var program = Program.start(
                data,
                "-XX:TieredStopAtLevel=1",
                "-Xms512m",
                "-Xmx512m",
                "-XX:+AlwaysPreTouch",
                "-Dspring.profiles.active=sample")) {
            var started = System.nanoTime();
            while (!program.api().get("/api/sample").get("state").asString().equals("DONE")) {
                Pace.pause(100);
            }
            var results = new ArrayList<Measured>();
            results.add(Measured.atMost("g", "sample: loaded after the start", Pace.secondsSince(started), "s", 45));
            var cookie = cookie(program);
            results.addAll(wall(program, cookie));
            results.addAll(scrape(program, data.resolveSibling(data.getFileName() + "-sample")));
            results.addAll(crowd(program, cookie));
            return results;
        }
    }

    private List<Measured> wall(Program program, String cookie) throws Exception {
        var millis = p95(program, TILES, "Cookie", cookie);
        var bytes = ask(program, TILES, "Cookie", cookie).length;
        return List.of(
                Measured.atMost("g", "GET " + TILES + ", p95", millis, "ms", 50),
                Measured.atMost("g", "the same, compressed", bytes / 1e3, "kB", 10));
    }

    private List<Measured> scrape(Program program, Path folder) throws Exception {
        var credential = Files.readString(folder.resolve("prometheus-credential"));
        var bearer = "Bearer " + credential.strip();
        var millis = p95(program, SCRAPE, "Authorization", bearer);
        var text = new String(ask(program, SCRAPE, "Authorization", bearer, "Accept-Encoding", "identity"), UTF_8);
        var series = text.lines().filter(line -> !line.startsWith("#")).count();
        return List.of(
                Measured.atMost("g", "GET " + SCRAPE + ", p95", millis, "ms", 50),
                Measured.atMost("g", "its series", (double) series, "series", 1_500));
    }

    /** Ends the program. */
    private static List<Measured> crowd(Program program, String cookie) throws Exception {
        var idle = megabytes(program);
        try (var screens = OpenStreams.open(program.port(), "expo", cookie, SCREENS)) {
            Pace.pause(20_000);
            var more = megabytes(program) - idle;
            var stopping = System.nanoTime();
            var told = CompletableFuture.supplyAsync(() -> toldAfter(screens, stopping));
            program.stop();
            var stopped = Pace.secondsSince(stopping);
            return List.of(
                    Measured.atMost("g", SCREENS + " open streams: memory above idle", more, "MB", 100),
                    Measured.told("g", "their end: all were told after", told.join(), "s"),
                    Measured.atMost("g", "their end: program and server have ended after", stopped, "s", 3));
        }
    }

    private static double toldAfter(OpenStreams screens, long since) {
        try {
            return screens.end() ? Pace.secondsSince(since) : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cookie(Program program) {
        var link = program.api()
                .post("/api/occasions/expo/wall-links", "{}")
                .get("link")
                .asString();
        return "DRUMTOWER_WALL=" + link.substring(link.indexOf('=') + 1);
    }

    /** What lives on the heap, and what the process has beside it: of the heap all pages were touched at the start. */
    private static double megabytes(Program program) throws IOException {
        jcmd(program, "GC.run");
        var heap = HEAP.matcher(jcmd(program, "GC.heap_info"));
        if (!heap.find()) {
            throw new IOException("no heap");
        }
        return program.proc().residentMegabytes() + Long.parseLong(heap.group(1)) / 1024.0;
    }

    private static String jcmd(Program program, String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(program.pid()), command).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private double p95(Program program, String path, String... headers) throws Exception {
        var millis = new double[REQUESTS];
        for (var request = -REQUESTS; request < REQUESTS; request++) { // as many warm up
            var started = System.nanoTime();
            ask(program, path, headers);
            millis[Math.max(0, request)] = 1e3 * Pace.secondsSince(started);
        }
        return Measured.p95(millis);
    }

    private byte[] ask(Program program, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
                .setHeader("Accept-Encoding", "gzip");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.toString());
        }
        return answer.body();
    }
}
