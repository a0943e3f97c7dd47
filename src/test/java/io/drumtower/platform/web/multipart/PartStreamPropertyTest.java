package io.drumtower.platform.web.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a form is cut on its way, and whatever of a delimiter its files hold, they come out as they went in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartStreamPropertyTest {

    private static final UploadLimits LIMITS = new UploadLimits(1 << 20, 1 << 20, 1 << 20, 20, 120);

    /** Room for the headers of a part and a delimiter of the largest size. */
    private static final int SMALLEST_BUFFER = 200;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void files_come_out_as_they_went_in(long seed) throws IOException {
        var random = new Random(seed);
        var boundary = boundary(random);
        var sent = new ArrayList<byte[]>();
        var form = Forms.of(boundary);
        for (var part = random.nextInt(4); part >= 0; part--) {
            var content = content(random, boundary);
            sent.add(content);
            form.file("f", content);
        }
        var size = SMALLEST_BUFFER + random.nextInt(200);

        assertThat(read(new Cut(form.end(), random), boundary, size)).containsExactlyElementsOf(sent);
    }

    @Test
    void wherever_the_end_of_the_buffer_falls() throws IOException {
        var content = "near\r\n--bound\r\n--boundar\r\n\r\n-\r".getBytes(ISO_8859_1);
        for (var before = 0; before < 2 * SMALLEST_BUFFER; before++) {
            var form = Forms.of("boundary")
                    .file("a", new byte[before])
                    .file("b", content)
                    .end();

            assertThat(read(new ByteArrayInputStream(form), "boundary", SMALLEST_BUFFER))
                    .containsExactly(new byte[before], content);
        }
    }

    private static List<byte[]> read(InputStream in, String boundary, int size) throws IOException {
        var parts = new PartStream(in, new Boundary(boundary), LIMITS, size);
        var contents = new ArrayList<byte[]>();
        while (parts.next()) {
            PartHead.read(parts);
            var content = new ByteArrayOutputStream();
            parts.content(content::write);
            contents.add(content.toByteArray());
        }
        return contents;
    }

    /** Few different letters, so that it repeats itself. */
    private static String boundary(Random random) {
        var text = new StringBuilder();
        for (var left = 1 + random.nextInt(70); left > 0; left--) {
            text.append("-ab".charAt(random.nextInt(3)));
        }
        return text.toString();
    }

    /** Beginnings of delimiters, and what looks like them. */
    private static byte[] content(Random random, String boundary) {
        var delimiter = "\r\n--" + boundary;
        var text = new StringBuilder();
        for (var left = random.nextInt(40); left > 0; left--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(delimiter, 0, random.nextInt(delimiter.length()));
                case 1 -> text.append(delimiter, 1 + random.nextInt(delimiter.length() - 1), delimiter.length());
                case 2 -> text.append("\r\n-ab".charAt(random.nextInt(5)));
                default -> text.append((char) random.nextInt(256));
            }
        }
        return text.toString().replace(delimiter, "").getBytes(ISO_8859_1);
    }

    /** Gives what it has in pieces of any size. */
    private static final class Cut extends FilterInputStream {

        private final Random random;

        Cut(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return super.read(bytes, from, Math.min(length, 1 + random.nextInt(50)));
        }
    }
}
