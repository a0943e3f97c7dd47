package io.drumtower.intake.sheet;

import io.drumtower.intake.format.NotReadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before anything reads it, so that nothing which unpacks without end, or declares entities, is
 * ever parsed. What is too large is refused at the limit, and not unpacked further.
 */
final class PackageScan {

    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;
    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_ENTRY = 100L << 20;
    /** Of parts that are read as a whole. */
    private static final long LARGEST_OTHER = 8L << 20;

    private static final long LARGEST_WHOLE = 200L << 20;
    private static final long FREE_EXPANSION = 50L << 20;
    private static final int MOST_EXPANSION = 100;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private long whole;

    private PackageScan() {}

    static void check(Path file) throws IOException, NotReadable {
        var magic = magic(file);
        if (magic == OLE) {
            throw new NotReadable("encrypted, or an old .xls");
        }
        if (magic != ZIP) {
            throw new NotReadable("not a workbook");
        }
        try (var zip = new ZipFile(file.toFile())) {
            new PackageScan().check(zip);
        } catch (IOException | IllegalArgumentException e) { // also where it is cut off
            throw new NotReadable("not a workbook", e);
        }
    }

    private static int magic(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var magic = 0;
            for (var one : in.readNBytes(4)) {
                magic = (magic << 8) | (one & 0xFF);
            }
            return magic;
        }
    }

    private void check(ZipFile zip) throws IOException, NotReadable {
        if (zip.size() > MOST_ENTRIES) {
            throw new NotReadable("more than 1,000 parts");
        }
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (entry.getName().contains("..")) {
                throw new NotReadable("a part outside the workbook");
            }
            try (var in = zip.getInputStream(entry)) {
                unpack(in, entry);
            }
        }
    }

    private void unpack(InputStream in, ZipEntry entry) throws IOException, NotReadable {
        var isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        var isStreamed =
                entry.getName().startsWith("xl/worksheets/") || entry.getName().equals("xl/sharedStrings.xml");
        var most = isXml && !isStreamed ? LARGEST_OTHER : LARGEST_ENTRY;
        var buffer = new byte[1 << 16];
        var unpacked = 0L;
        var matched = 0;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            whole += read;
            if (unpacked > most || whole > LARGEST_WHOLE) {
                throw new NotReadable("unpacks to more than 100 MiB a part or 200 MiB in all");
            }
            var packed = Math.max(1, entry.getCompressedSize());
            if (unpacked > FREE_EXPANSION && unpacked / packed > MOST_EXPANSION) {
                throw new NotReadable("unpacks to more than 100 times its size");
            }
            for (var i = 0; isXml && i < read; i++) {
                if (buffer[i] == 0) {
                    continue; // UTF-16 writes the same letters with zeros between them
                }
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new NotReadable("has a DOCTYPE");
                }
            }
        }
    }
}
