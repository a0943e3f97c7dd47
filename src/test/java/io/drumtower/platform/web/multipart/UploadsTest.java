package io.drumtower.platform.web.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.kernel.Refused;
import jakarta.servlet.ServletContext;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsTest {

    private static final String END = "end-of-part";
    private static final byte[] LOG = "one\r\ntwo\n".getBytes(UTF_8);

    private final Uploads uploads;
    private final ServletContext container = new MockServletContext();

    private final Path folder;

    UploadsTest(@TempDir Path data) {
        var uploadFolder = new UploadFolder(data);
        uploadFolder.afterSingletonsInstantiated();
        uploads = new Uploads(uploadFolder);
        folder = uploadFolder.path();
    }

    @Test
    void a_file_is_kept_as_it_was_sent_until_the_request_is_answered() throws IOException {
        var request = read(Forms.of(END).file("访问.log", LOG).end());

        var file = file(request);
        assertThat(file.getOriginalFilename()).isEqualTo("访问.log");
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getSize()).isEqualTo(LOG.length);
        assertThat(file.getBytes()).isEqualTo(LOG);
        try (var first = file.getInputStream();
                var second = file.getInputStream()) {
            assertThat(first).hasBinaryContent(LOG);
            assertThat(second).hasBinaryContent(LOG);
        }
        assertThat(folder).isNotEmptyDirectory();

        uploads.cleanupMultipart(request);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        assertThat(file(read(Forms.of(END).file("a.log", new byte[0]).end())).isEmpty())
                .isTrue();
    }

    @Test
    void fields_stand_beside_the_parameters_of_the_address() throws IOException {
        var sent = request(Forms.of(END)
                .field("note", "夜班")
                .field("site", "portal")
                .field("site", "mail")
                .end());
        sent.addParameter("year", "2026");

        var request = uploads.resolveMultipart(sent);

        assertThat(request.getParameter("note")).isEqualTo("夜班");
        assertThat(request.getParameterValues("site")).containsExactly("portal", "mail");
        assertThat(request.getParameter("year")).isEqualTo("2026");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_is_before_the_first_and_behind_the_last_delimiter_is_ignored() throws IOException {
        var form = Forms.of(END).raw("This is a form.\r\n--end\r\n").file("a", LOG);
        form.end();

        assertThat(file(read(form.raw("behind --end-of-part\r\n").bytes())).getBytes())
                .isEqualTo(LOG);
    }

    @Test
    void blanks_may_follow_a_delimiter_and_a_header_may_go_on_in_the_next_line() throws IOException {
        var form = "--end-of-part \t\r\ncontent-disposition: form-data;\r\n name=file; filename=a\r\n\r\nx\r\n"
                + "--end-of-part--";

        assertThat(file(read(form.getBytes(UTF_8))).getBytes()).isEqualTo(new byte[] {'x'});
    }

    @Test
    void a_form_that_ends_anywhere_before_its_end_leaves_nothing() {
        var form = Forms.of(END).field("note", "x").file("a.log", LOG).end();
        for (var length = 0; length < form.length - "\r\n".length(); length++) {
            refused(Arrays.copyOf(form, length), 400, "platform.problem.upload-incomplete");
        }
    }

    @Test
    void a_sender_that_goes_away_leaves_nothing() throws IOException {
        var gone = new BufferedInputStream(InputStream.nullInputStream());
        gone.close();
        var start = new ByteArrayInputStream(Forms.of(END).file("a.log", LOG).bytes());
        var broken = new SequenceInputStream(start, gone);
        var limits = UploadLimits.OF_THE_PROGRAM;
        refused(
                new FormReading(new PartStream(broken, new Boundary(END), limits), limits, folder)::run,
                400,
                "platform.problem.upload-incomplete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--end-of-part\r\nno header\r\n\r\nx\r\n--end-of-part--",
                "--end-of-part\r\nContent-Type: text/plain\r\n\r\nx\r\n--end-of-part--",
                "--end-of-part\r\nContent-Disposition: form-data\r\n\r\nx\r\n--end-of-part--",
                "--end-of-part\r\nContent-Disposition: ;;\r\n\r\nx\r\n--end-of-part--",
                "--end-of-partly\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--end-of-part--",
                "--end-of-part\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nx\r\n--end-of-partly\r\n",
            })
    void what_is_no_form_is_refused(String form) {
        refused(form.getBytes(UTF_8), 400, "platform.problem.upload-malformed");
    }

    @Test
    void headers_without_end_are_refused() {
        var head = "--end-of-part\r\nContent-Disposition: form-data; name=a\r\n";
        refused((head + "x".repeat(9_000)).getBytes(UTF_8), 400, "platform.problem.upload-malformed");
        refused((head + "x: y\r\n".repeat(2_000)).getBytes(UTF_8), 400, "platform.problem.upload-malformed");
    }

    private MultipartHttpServletRequest read(byte[] form) {
        return uploads.resolveMultipart(request(form));
    }

    private MockHttpServletRequest request(byte[] form) {
        container.setAttribute(ServletContext.TEMPDIR, folder.toFile());
        var request = new MockHttpServletRequest(container);
        request.setContentType("multipart/form-data; boundary=" + END);
        request.setContent(form);
        return request;
    }

    private static MultipartFile file(MultipartHttpServletRequest request) {
        return Objects.requireNonNull(request.getFile("file"));
    }

    private void refused(byte[] form, int status, String code) {
        refused(() -> read(form), status, code);
    }

    private void refused(ThrowingCallable reading, int status, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading)
                .matches(refused -> refused.status() == status && refused.code().equals(code));
        assertThat(folder).isEmptyDirectory();
    }
}
