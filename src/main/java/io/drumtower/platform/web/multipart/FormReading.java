package io.drumtower.platform.web.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumtower.platform.web.multipart.PartStream.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reading of a form: fields stay in memory, files go to the disk. */
final class FormReading {

    private final PartStream parts;
    private final UploadLimits limits;
    private final Path folder;
    private final List<Field> fields = new ArrayList<>();
    private final List<UploadedFile> files = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private int fieldBytes;

    record Field(PartHead head, String value) {}

    FormReading(PartStream parts, UploadLimits limits, Path folder) {
        this.parts = parts;
        this.limits = limits;
        this.folder = folder;
    }

    /** All of it, or nothing is left behind. */
    void run() throws IOException {
        var whole = false;
        try {
            while (parts.next()) {
                take(PartHead.read(parts));
            }
            whole = true;
        } finally {
            if (!whole) {
                for (var path : paths) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private void take(PartHead head) throws IOException {
        if (fields.size() + files.size() == limits.parts()) {
            throw UploadLimits.tooLarge();
        }
        if (head.file() == null) {
            fields.add(new Field(head, field()));
        } else {
            files.add(file(head));
        }
    }

    private String field() throws IOException {
        var value = new ByteArrayOutputStream();
        parts.content((bytes, from, length) -> {
            fieldBytes += length;
            if (fieldBytes > limits.fields()) {
                throw UploadLimits.tooLarge();
            }
            value.write(bytes, from, length);
        });
        return value.toString(UTF_8);
    }

    private UploadedFile file(PartHead head) throws IOException {
        var path = Files.createTempFile(folder, "upload-", null);
        paths.add(path);
        try (var out = Files.newOutputStream(path)) {
            parts.content(new Limited(out, limits.file()));
        }
        return new UploadedFile(head, path, Files.size(path));
    }

    List<Field> fields() {
        return fields;
    }

    List<UploadedFile> files() {
        return files;
    }

    private static final class Limited implements Sink {

        private final OutputStream out;
        private long left;

        Limited(OutputStream out, long most) {
            this.out = out;
            left = most;
        }

        @Override
        public void take(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw UploadLimits.tooLarge();
            }
            out.write(bytes, from, length);
        }
    }
}
