package io.drumtower.platform.web.multipart;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form, on the disk until the request is answered. */
record UploadedFile(PartHead head, Path path, long size) implements MultipartFile {

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return head.name();
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return head.file();
    }

    @Override
    public @Nullable String getContentType() {
        return head.contentType();
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return Files.readAllBytes(path);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void transferTo(File target) throws IOException {
        Files.copy(path, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
    }
}
