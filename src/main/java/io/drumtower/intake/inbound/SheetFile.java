package io.drumtower.intake.inbound;

import io.drumtower.intake.sheet.SheetReader;
import io.drumtower.kernel.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** A sheet on the disk for as long as it is read: its parts are not read in their order. */
final class SheetFile implements AutoCloseable {

    private final SheetReader.File file;
    private final long bytes;

    private SheetFile(SheetReader.File file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @param most bytes; more is refused */
    static SheetFile of(InputStream in, boolean isWorkbook, long most, Scratch scratch) throws IOException {
        var path = Files.createTempFile(scratch.path(), "sheet-", "");
        try (var digested = new DigestInputStream(in, Sha256.digest());
                var out = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            var bytes = 0L;
            for (var read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw Bodies.tooLarge(most);
                }
                out.write(buffer, 0, read);
            }
            var sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new SheetFile(new SheetReader.File(path, isWorkbook, sha256), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    SheetReader.File file() {
        return file;
    }

    long bytes() {
        return bytes;
    }

    byte[] read() {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
