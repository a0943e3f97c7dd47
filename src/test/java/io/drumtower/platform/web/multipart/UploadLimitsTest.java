package io.drumtower.platform.web.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadLimitsTest {

    private static final String END = "end-of-part";

    private final Path folder;

    UploadLimitsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void are_kept_each_and_leave_nothing() {
        var form = Forms.of(END)
                .field("a", "12345")
                .field("b", "12345")
                .file("c", new byte[100])
                .end();

        read(form, new UploadLimits(form.length, 100, 10, 3, 200)).forEach(UploadedFile::delete);
        tooLarge(form, new UploadLimits(form.length - 1, 100, 10, 3, 200));
        tooLarge(form, new UploadLimits(1000, 99, 10, 3, 200));
        tooLarge(form, new UploadLimits(1000, 100, 9, 3, 200));
        tooLarge(form, new UploadLimits(1000, 100, 10, 2, 200));
    }

    private void tooLarge(byte[] form, UploadLimits limits) {
        tooLarge(() -> read(form, limits));
    }

    private List<UploadedFile> read(byte[] form, UploadLimits limits) {
        try {
            var parts = new PartStream(new ByteArrayInputStream(form), new Boundary(END), limits);
            var reading = new FormReading(parts, limits, folder);
            reading.run();
            return reading.files();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void are_kept_before_anything_is_read_of_a_body_that_says_its_size() {
        var request = new MockHttpServletRequest() {

            @Override
            public long getContentLengthLong() {
                return (2100L << 20) + 1;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");

        tooLarge(() -> new Uploads(new UploadFolder(Path.of("target"))).resolveMultipart(request));
    }

    private void tooLarge(ThrowingCallable reading) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading)
                .matches(refused -> refused.status() == 413 && refused.code().equals("platform.problem.too-large"));
        assertThat(folder).isEmptyDirectory();
    }
}
