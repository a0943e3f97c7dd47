package io.drumtower.duty.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where Alertmanager calls the office. Its address is a secret of Alertmanager: only that there is one is looked at. */
@Component
class OfficeWebhook {

    /** A file with less, as a line end, holds no address. */
    private static final int SHORTEST_ADDRESS = "http://a".length();

    private final String file;

    /** @param file that Alertmanager reads the address from; blank when nobody is called */
    OfficeWebhook(@Value("${drumtower.duty.webhook-file:}") String file) {
        this.file = file;
    }

    boolean isSet() {
        try {
            return !file.isBlank() && Files.size(Path.of(file)) >= SHORTEST_ADDRESS;
        } catch (IOException e) {
            return false; // not there, or not to be seen: nobody is known to be called
        }
    }
}
