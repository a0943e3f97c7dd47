package io.drumtower.intake.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a text stands: its byte order mark says so, then what is declared, then UTF-16 where
 * zeros are in it, and strict UTF-8, GB18030 and Big5, the first that has a meaning for every byte; where none has, the
 * nearest of UTF-8 and GB18030.
 */
public final class Encodings {

    /** What people may choose. */
    public static final List<String> CHOICES = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5");

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");

    private static final char REPLACED = '\uFFFD';

    /** Bytes of a text that are enough to tell how wide its characters are. */
    private static final int HEAD = 4_096;

    private Encodings() {}

    /** A text that can be read more than once. */
    @FunctionalInterface
    public interface Bytes {

        InputStream open() throws IOException;
    }

    /** @param mark bytes of the byte order mark, which are no text */
    public record Guess(Charset charset, int mark) {

        /** What has no meaning is replaced. */
        public Reader read(Bytes bytes) throws IOException {
            var in = bytes.open();
            in.skipNBytes(mark);
            return new InputStreamReader(in, charset);
        }
    }

    /** @param declared null where nothing is; GB2312 and GBK are read as GB18030, which holds them */
    public static Guess guess(Bytes bytes, @Nullable Charset declared) throws IOException {
        var marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        var candidates = new ArrayList<Charset>();
        if (declared != null) {
            candidates.add(declared);
        }
        candidates.addAll(wide(bytes));
        candidates.addAll(List.of(StandardCharsets.UTF_8, GB18030, BIG5));
        for (var one : candidates) {
            if (isMeant(bytes, one)) {
                return new Guess(one, 0);
            }
        }
        return new Guess(declared == null ? nearest(bytes) : declared, 0);
    }

    /** In UTF-16 each ASCII character, such as a comma, has a zero, always in the same half. */
    private static List<Charset> wide(Bytes bytes) throws IOException {
        try (var in = bytes.open()) {
            var first = in.readNBytes(HEAD);
            var zeros = new int[2];
            for (var i = 0; i < first.length; i++) {
                zeros[i % 2] += first[i] == 0 ? 1 : 0;
            }
            var most = Math.max(zeros[0], zeros[1]);
            var isWide = 20 * most > first.length && 10 * Math.min(zeros[0], zeros[1]) <= most;
            return !isWide
                    ? List.of()
                    : List.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
    }

    /** The one in which least has no meaning: a spoiled byte does not spoil the rest. */
    private static Charset nearest(Bytes bytes) throws IOException {
        var utf8 = meaningless(bytes, StandardCharsets.UTF_8);
        return meaningless(bytes, GB18030) < utf8 ? GB18030 : StandardCharsets.UTF_8;
    }

    private static long meaningless(Bytes bytes, Charset charset) throws IOException {
        try (var reader = new InputStreamReader(bytes.open(), charset)) {
            var buffer = new char[1 << 14];
            var count = 0L;
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    count += buffer[i] == REPLACED ? 1 : 0;
                }
            }
            return count;
        }
    }

    /** @return empty for a name that there is not */
    public static Optional<Charset> named(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT);
        if (plain.startsWith("GB")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Guess> marked(Bytes bytes) throws IOException {
        try (var in = bytes.open()) {
            var first = in.readNBytes(3);
            if (first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
                return Optional.of(new Guess(StandardCharsets.UTF_8, 3));
            }
            if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
                return Optional.of(new Guess(StandardCharsets.UTF_16LE, 2));
            }
            return first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF
                    ? Optional.of(new Guess(StandardCharsets.UTF_16BE, 2))
                    : Optional.empty();
        }
    }

    private static boolean isMeant(Bytes bytes, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(bytes.open(), strict)) {
            var buffer = new char[1 << 14];
            var read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Of bytes that are in memory. */
    public static String decode(byte[] bytes, Guess guess) {
        try (var reader = guess.read(() -> new ByteArrayInputStream(bytes))) {
            var text = new StringBuilder(bytes.length);
            var buffer = new char[1 << 14];
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
