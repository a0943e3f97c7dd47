package io.drumtower.platform.web.multipart;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * What the headers of a part tell.
 *
 * @param file its name; null for a field
 */
record PartHead(
        String name, @Nullable String file, @Nullable String contentType) {

    static PartHead read(PartStream parts) throws IOException {
        var headers = headers(parts);
        var disposition = disposition(headers.get(HttpHeaders.CONTENT_DISPOSITION));
        var name = disposition.getName();
        if (name == null) {
            throw PartStream.malformed();
        }
        return new PartHead(name, disposition.getFilename(), headers.get(HttpHeaders.CONTENT_TYPE));
    }

    private static Map<String, String> headers(PartStream parts) throws IOException {
        var headers = new LinkedCaseInsensitiveMap<String>();
        var last = "";
        for (var line = parts.line(); !line.isEmpty(); line = parts.line()) {
            var colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') { // goes on
                headers.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip();
                headers.put(last, line.substring(colon + 1).strip());
            } else {
                throw PartStream.malformed();
            }
        }
        return headers;
    }

    private static ContentDisposition disposition(@Nullable String header) {
        try {
            return ContentDisposition.parse(header == null ? "" : header);
        } catch (IllegalArgumentException e) {
            throw PartStream.malformed();
        }
    }
}
