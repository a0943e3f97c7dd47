package io.drumtower.pages;

import io.drumtower.kernel.Inlet;
import java.security.Principal;
import tools.jackson.databind.json.JsonMapper;

/** An {@link Inlet} that reads the body as its controller does and passes it on. */
public record Relay<T>(String path, Class<T> type, JsonMapper json, Sending<T> sending) implements Inlet {

    /** What becomes of a body that was read. */
    @FunctionalInterface
    public interface Sending<T> {
        void send(String id, T request, Principal by);
    }

    @Override
    public void take(String id, byte[] body, String by) {
        sending.send(id, json.readValue(body, type), () -> by);
    }
}
