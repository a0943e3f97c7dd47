package io.drumtower.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The control: acknowledges a request before it is passed on, as a program would that answers before its commit. */
final class EarlyAnswer {

    private static final int AHEAD = 20;

    private final URI program;
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Semaphore ahead = new Semaphore(AHEAD);

    private EarlyAnswer(URI program) {
        this.program = program;
    }

    /** @param arguments address of the program, own port */
    public static void main(String[] arguments) throws IOException {
        var proxy = new EarlyAnswer(URI.create(arguments[0]));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
        var server = HttpServer.create(address, 0);
        server.createContext("/", proxy::answer);
        server.setExecutor(Executors.newFixedThreadPool(Sender.CONNECTIONS));
        server.start();
        System.in.readAllBytes();
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            ahead.acquireUninterruptibly();
            exchange.sendResponseHeaders(200, -1);
            var post = HttpRequest.newBuilder(program.resolve(exchange.getRequestURI()))
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var unused = http.sendAsync(post, BodyHandlers.discarding())
                    .whenComplete((answered, failure) -> ahead.release());
        }
    }
}
