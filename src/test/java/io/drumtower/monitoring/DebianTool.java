package io.drumtower.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of a Debian package, which a test needs. */
record DebianTool(String name) {

    String run(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var command = command(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }

    /** Goes on until it is ended; what it says is in a file of the folder. */
    Process start(Path folder, String... arguments) throws IOException {
        var said = folder.resolve(name + ".log").toFile();
        return new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
    }

    private List<String> command(String... arguments) {
        var program = Path.of("/usr/bin", name);
        assumeTrue(Files.isExecutable(program), "needs " + name);
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
