package io.drumtower.access.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One line of the table of who may call what. */
record EndpointLine(String method, String path, Set<String> who) {

    private static final List<String> PROFILES = List.of("sample", "dev");

    /** The program's without a profile. */
    static List<EndpointLine> all() {
        return lines().filter(line -> PROFILES.stream().noneMatch(line.who()::contains))
                .toList();
    }

    private static Stream<EndpointLine> lines() {
        try (var lines = Files.lines(Path.of("src/test/resources/access/endpoints.txt"))) {
            return lines
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .map(words -> new EndpointLine(words[0], words[1], Set.of(words[2].split(" ", -1))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in a list of the program's endpoints. */
    String endpoint() {
        return method + " " + path;
    }

    boolean isForPrograms() {
        return path.startsWith("/api/") || path.startsWith("/actuator");
    }

    boolean endsSessions() {
        return path.equals("/signout") || path.endsWith("/sign-outs");
    }

    /** A path to call; what is named by a variable does not exist, so that a call that is allowed changes nothing. */
    String path(String source, String occasion) {
        return path.replace("{source}", source)
                .replace("{occasion}", occasion)
                .replace("{number}", "1")
                .replace("{finding}", "1")
                .replaceAll("\\{\\w+}", "nobody")
                .replace("/assets/**", "/assets/drumtower.css")
                .replace("/schemas/**", "/schemas/drumtower.attack.v1.json")
                .replace("**", "nothing");
    }

    @Override
    public String toString() {
        return endpoint();
    }
}
