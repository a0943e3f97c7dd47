package io.drumtower.platform.postgres;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts and stops the server in a program of its own, under another user or with other tools on its path. */
final class Launched {

    /** Prints who owns the running server's files, or the sentence. */
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        try (var server = EmbeddedPostgres.start(data, 0)) {
            var answer = JdbcClient.create(new DriverManagerDataSource(server.url(), server.owner(), server.password()))
                    .sql("select 42")
                    .query(Integer.class)
                    .single();
            System.out.println(
                    answer + " from " + Files.getAttribute(data.resolve("cluster/postmaster.pid"), "unix:uid"));
        } catch (CannotStart e) {
            System.out.println(e.getMessage() + ". " + e.action());
        }
    }

    private final List<String> prefix;
    private final List<String> options;
    private final String classPath;
    private final Path tools;

    private Launched(List<String> prefix, String classPath, Path tools) {
        this(prefix, List.of(), classPath, tools);
    }

    private Launched(List<String> prefix, List<String> options, String classPath, Path tools) {
        this.prefix = prefix;
        this.options = options;
        this.classPath = classPath;
        this.tools = tools;
    }

    /** By a normal user, who can neither enter the home of the one that builds nor read its class path. */
    static Launched asNobody(Path readable) throws IOException {
        var copied = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            copied.add(copy(Path.of(entry), readable.resolve(String.valueOf(copied.size())))
                    .toString());
        }
        return new Launched(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                String.join(File.pathSeparator, copied),
                readable);
    }

    /** By the user of the tests, for whom the named program always fails. */
    static Launched without(String program, Path tools) throws IOException {
        var fake = Files.writeString(tools.resolve(program), "#!/bin/sh\nexit 1\n");
        if (!fake.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + fake + " executable");
        }
        return new Launched(List.of(), System.getProperty("java.class.path"), tools);
    }

    static boolean canTrace() {
        try {
            return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true")
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** By the user of the tests; what it and its programs have written through to the disk and renamed is noted. */
    static Launched traced(Path trace) {
        return new Launched(
                List.of(
                        "strace",
                        "-f",
                        "-qq",
                        "-y",
                        "-e",
                        "trace=fsync,rename,renameat",
                        "-e",
                        "signal=none",
                        "-o",
                        trace.toString()),
                System.getProperty("java.class.path"),
                Path.of("/"));
    }

    /** With another name for the same number. */
    Launched named(String user) {
        return new Launched(prefix, List.of("-Duser.name=" + user), classPath, tools);
    }

    String on(Path data) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xmx128m", "-cp", classPath, Launched.class.getName(), data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(new File("/"));
        builder.environment().compute("PATH", (name, path) -> tools + File.pathSeparator + path);
        var process = builder.start();
        try (var lines = process.inputReader().lines()) {
            return lines.collect(Collectors.joining("\n"));
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return to;
        }
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = Files.isDirectory(from)
                        ? to.resolve(from.relativize(file).toString())
                        : named(to, from);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(requireNonNull(copy.getParent()));
                    Files.copy(file, copy);
                }
            }
        }
        return Files.isDirectory(from) ? to : named(to, from);
    }

    private static Path named(Path folder, Path file) {
        return folder.resolve(requireNonNull(file.getFileName()));
    }
}
