package io.drumtower.platform.web.multipart;

import io.drumtower.platform.web.multipart.FormReading.Field;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;

/** Reads forms with files in place of the servlet container, which searches them byte by byte. */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class Uploads implements MultipartResolver {

    /** The addresses that want a form with files. Anywhere else, who has not signed in could fill the disk with one. */
    private static final Pattern FORMS =
            Pattern.compile("/api/intake/[^/]+/files|/sources/[^/]+/(?:files|previews)|/imports");

    private final UploadFolder folder;

    Uploads(UploadFolder folder) {
        this.folder = folder;
    }

    /** Not again when an error is shown: the body has been read then, or never will be. */
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("POST")
                && FORMS.matcher(request.getRequestURI()).matches()
                && StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        var boundary = Boundary.of(request.getContentType()).orElseThrow(PartStream::malformed);
        var limits = UploadLimits.OF_THE_PROGRAM;
        if (request.getContentLengthLong() > limits.body()) {
            throw UploadLimits.tooLarge();
        }
        try {
            var parts = new PartStream(request.getInputStream(), boundary, limits);
            var form = new FormReading(parts, limits, folder.path());
            form.run();
            return new DefaultMultipartHttpServletRequest(
                    request, files(form.files()), values(form.fields()), contentTypes(form.fields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LinkedMultiValueMap<String, MultipartFile> files(List<UploadedFile> files) {
        var byName = new LinkedMultiValueMap<String, MultipartFile>();
        files.forEach(file -> byName.add(file.getName(), file));
        return byName;
    }

    private static Map<String, String[]> values(List<Field> fields) {
        var byName = new LinkedMultiValueMap<String, String>();
        fields.forEach(field -> byName.add(field.head().name(), field.value()));
        var values = new LinkedHashMap<String, String[]>();
        byName.forEach((name, all) -> values.put(name, all.toArray(String[]::new)));
        return values;
    }

    private static Map<String, String> contentTypes(List<Field> fields) {
        var byName = new HashMap<String, String>();
        fields.forEach(field -> byName.put(
                field.head().name(),
                Objects.requireNonNullElse(field.head().contentType(), MediaType.TEXT_PLAIN_VALUE)));
        return byName;
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        request.getMultiFileMap()
                .values()
                .forEach(files -> files.forEach(file -> {
                    if (file instanceof UploadedFile uploaded) {
                        uploaded.delete();
                    }
                }));
    }
}
