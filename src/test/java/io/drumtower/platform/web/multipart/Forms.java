package io.drumtower.platform.web.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes forms as browsers do. */
final class Forms {

    private final String boundary;
    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    private Forms(String boundary) {
        this.boundary = boundary;
    }

    static Forms of(String boundary) {
        return new Forms(boundary);
    }

    Forms raw(String text) {
        form.writeBytes(text.getBytes(UTF_8));
        return this;
    }

    Forms field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    Forms file(String name, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: application/octet-stream",
                content);
    }

    Forms part(String head, byte[] content) {
        raw("--" + boundary + "\r\n" + head + "\r\n\r\n");
        form.writeBytes(content);
        return raw("\r\n");
    }

    byte[] end() {
        return raw("--" + boundary + "--\r\n").bytes();
    }

    byte[] bytes() {
        return form.toByteArray();
    }
}
