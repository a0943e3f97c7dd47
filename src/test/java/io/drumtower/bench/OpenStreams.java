package io.drumtower.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Screens that hold the stream of a wall. */
public record OpenStreams(List<Socket> screens) implements AutoCloseable {

    /** @param cookie of the wall's link */
    public static OpenStreams open(int port, String wall, String cookie, int count) throws IOException {
        var screens = new ArrayList<Socket>();
        for (var i = 0; i < count; i++) {
            var screen = new Socket(InetAddress.getLoopbackAddress(), port);
            screen.setSoTimeout(60_000);
            screen.getOutputStream()
                    .write(("GET /wall/" + wall + "/stream HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                                    + "\r\n\r\n")
                            .getBytes(US_ASCII));
            screens.add(screen);
        }
        for (var screen : screens) {
            var status = new String(screen.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
            if (!status.endsWith(" 200")) {
                throw new IOException("no stream: " + status);
            }
        }
        return new OpenStreams(screens);
    }

    /** Waits until each has been told of its end, as HTTP has it: by a last, empty chunk. */
    public boolean end() throws IOException {
        for (var screen : screens) {
            if (!new String(screen.getInputStream().readAllBytes(), US_ASCII).endsWith("\r\n0\r\n\r\n")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (var screen : screens) {
            screen.close();
        }
    }
}
