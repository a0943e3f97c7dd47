package io.drumtower.platform.seal;

import io.drumtower.kernel.Refused;
import io.drumtower.platform.postgres.DurableMove;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that the subjects' keys are wrapped with: a file of the data folder, 0600, made when it is first needed. Without
 * it a copy of the database tells nothing of persons, so it is kept apart from backups.
 */
@Component
class MasterKey {

    static final String FILE = "seal.key";
    private static final int BYTES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final Path data;
    private final JdbcClient jdbc;
    private @Nullable SecretKey key;

    MasterKey(@Value("${drumtower.data:data}") Path data, JdbcClient jdbc) {
        this.data = data;
        this.jdbc = jdbc;
    }

    synchronized SecretKey get() {
        var known = key;
        if (known == null) {
            known = read();
            key = known;
        }
        return known;
    }

    private SecretKey read() {
        var file = data.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                requireNothingSealed(file);
                write(Files.createDirectories(data), file);
            }
            return new SecretKeySpec(bits(file), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static byte[] bits(Path file) throws IOException {
        try {
            var bits = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bits.length == BYTES) {
                return bits;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("not Base64", e);
        }
        throw lost(file + " holds no key of " + BYTES + " bytes: restore it");
    }

    /** Another key would open nothing: whoever has lost the file must be told, and not be given a new one. */
    private void requireNothingSealed(Path file) {
        if (jdbc.sql("select exists (select from seal_key)")
                .query(Boolean.class)
                .single()) {
            throw lost(file + " is missing, and personal data are sealed with it: restore it");
        }
    }

    private static Refused lost(String why) {
        LOG.error(why);
        return Refused.of(503, "platform.problem.seal-key");
    }

    /** Complete or not there, also after a power failure: what is sealed with it is durable, too. */
    private static void write(Path folder, Path file) throws IOException {
        var bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        var fresh = Files.createTempFile(folder, FILE, ""); // 0600 where the system has it
        Files.writeString(
                fresh, Base64.getEncoder().encodeToString(bits), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        DurableMove.move(fresh, file);
    }
}
