package io.drumtower.platform.web.multipart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadFolderTest {

    private final Path data;

    UploadFolderTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void of_a_process_that_was_killed_is_removed_at_the_next_start() throws IOException {
        var left = Files.createDirectories(data.resolve("uploads/killed"));
        Files.writeString(left.resolve("upload-1.tmp"), "half a log");

        var folder = started();

        assertThat(left).doesNotExist();
        assertThat(folder.path()).isDirectory();
        folder.destroy();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void of_another_process_that_runs_is_left_alone() throws IOException {
        var running = started();

        var second = started();

        assertThat(running.path()).isDirectory();
        assertThat(second.path()).isNotEqualTo(running.path());
        running.destroy();
        second.destroy();
    }

    private UploadFolder started() {
        var folder = new UploadFolder(data);
        folder.afterSingletonsInstantiated();
        return folder;
    }
}
