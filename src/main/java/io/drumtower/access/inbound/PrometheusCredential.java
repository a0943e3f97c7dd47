package io.drumtower.access.inbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** A file that Prometheus reads as {@code credentials_file}, written at the first start, after the folder was found to be ours. */
@Component
@DependsOn("server")
class PrometheusCredential {

    private static final String FILE = "prometheus-credential";
    private static final int SHORTEST = 32;

    private final String token;

    PrometheusCredential(@Value("${drumtower.data:data}") Path data) throws IOException {
        var file = data.resolve(FILE);
        if (Files.notExists(file)) {
            write(Files.createDirectories(data), file);
        }
        token = Files.readString(file).strip();
        if (token.length() < SHORTEST) {
            throw new IllegalStateException(file + " is shorter than " + SHORTEST + " characters: delete it");
        }
    }

    String token() {
        return token;
    }

    /** Complete or not there, also after a power failure: written through beside and moved. */
    private static void write(Path data, Path file) throws IOException {
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        var fresh = Files.createTempFile(data, FILE, ""); // 0600 where the system has it
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Files.writeString(fresh, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, file);
    }
}
