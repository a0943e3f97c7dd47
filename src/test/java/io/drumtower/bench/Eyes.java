package io.drumtower.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
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
            var results = new ArrayList<>(sample(program.api()));
            var cookie = cookie(program);
            results.addAll(wall(program, cookie));
            results.addAll(scrape(program, data.resolveSibling(data.getFileName() + "-sample")));
            results.addAll(crowd(program, cookie));
            return results;
        }
    }

    /** Its eight days are from when their watch is scheduled to when the next is. */
    private static List<Measured> sample(Api api) {
        var started = System.nanoTime();
        awaitOccasion("expo", api);
        var expo = System.nanoTime();
        awaitOccasion("national-day", api);
        var days = Pace.secondsSince(expo);
        while (!api.get("/api/sample").get("state").asString().equals("DONE")) {
            Pace.pause(100);
        }
        return List.of(
                Measured.atMost("g", "sample: the eight days of the expo", days, "s", 45),
                Measured.told("g", "sample: its whole year, after the start", Pace.secondsSince(started), "s"));
    }

    private static void awaitOccasion(String id, Api api) {
        while (api.get("/api/occasions")
                .path("items")
                .valueStream()
                .noneMatch(one -> id.equals(one.path("id").asString()))) {
            Pace.pause(100);
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

    /** Of somebody who is signed in: the expo is over, and with it the links to its wall. */
    private static String cookie(Program program) throws Exception {
        var browser = new Browser(program.port());
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        return browser.cookies();
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
