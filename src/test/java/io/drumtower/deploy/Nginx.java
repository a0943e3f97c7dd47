package io.drumtower.deploy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Debian's nginx with the configuration that the README shows, on free ports of 127.0.0.1. */
record Nginx(Process process, int https, int http) implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    static void require() {
        assumeTrue(Files.isExecutable(PROGRAM), "needs the Debian package nginx");
    }

    static Nginx start(Path folder, Certificate certificate, int drumtower) throws IOException {
        var https = freePort();
        var http = freePort();
        var site = Files.readString(Path.of("src/deploy/nginx.conf"))
                .replace("listen 443 ssl", "listen 127.0.0.1:" + https + " ssl")
                .replace("listen 80", "listen 127.0.0.1:" + http)
                .replace("watch.example.gov.cn", "localhost")
                .replace("127.0.0.1:8080", "127.0.0.1:" + drumtower)
                .replace("/etc/nginx/drumtower.crt", certificate.certificate().toString())
                .replace("/etc/nginx/drumtower.key", certificate.key().toString());
        var temporary = folder.resolve("body");
        Files.writeString(
                folder.resolve("nginx.conf"), """
                daemon off;
                %s
                pid %2$s/pid;
                error_log %2$s/error.log;
                events {}
                http { access_log off; client_body_temp_path %3$s; proxy_temp_path %3$s;
                %4$s
                }""".formatted(isRoot() ? "user root;" : "", folder, temporary, site));
        var process = new ProcessBuilder(PROGRAM.toString(), "-p", folder.toString(), "-c", folder + "/nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        await().atMost(Duration.ofSeconds(10)).until(() -> answers(https));
        return new Nginx(process, https, http);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
