package io.drumtower.platform.web.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.kernel.Refused;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which requests are read as a form, and which not even a byte of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsWantedTest {

    private final Uploads uploads = new Uploads(new UploadFolder(Path.of("target")));

    @Test
    void only_forms_with_files_are_read_and_only_once() {
        var request = new MockHttpServletRequest("POST", "/api/intake/web-1/files");
        assertThat(uploads.isMultipart(request)).isFalse();
        request.setContentType("application/json");
        assertThat(uploads.isMultipart(request)).isFalse();
        request.setContentType("Multipart/Form-Data; boundary=x");
        assertThat(uploads.isMultipart(request)).isTrue();
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(uploads.isMultipart(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /signin",
        "POST, /signin",
        "GET, /actuator/health",
        "GET, /api/intake/web-1/files",
        "POST, /api/intake/web-1",
        "POST, /favicon.svg"
    })
    void nothing_is_read_where_no_form_is_wanted(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setContentType("multipart/form-data; boundary=x");

        assertThat(uploads.isMultipart(request)).isFalse();
    }

    @Test
    void one_without_a_boundary_is_refused() {
        var request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data");

        refused(() -> uploads.resolveMultipart(request), 400, "platform.problem.upload-malformed");
    }

    private static void refused(ThrowingCallable reading, int status, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading)
                .matches(refused -> refused.status() == status && refused.code().equals(code));
    }
}
