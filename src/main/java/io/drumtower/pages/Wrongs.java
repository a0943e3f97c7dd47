package io.drumtower.pages;

import io.drumtower.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds all that is wrong with a request, where one would else be told only the first. */
public final class Wrongs {

    private Wrongs() {}

    /** @param members each ends, or refuses what it stands for */
    public static List<Refused> of(Stream<Runnable> members) {
        return members.map(Wrongs::refused).flatMap(Optional::stream).toList();
    }

    private static Optional<Refused> refused(Runnable member) {
        try {
            member.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }
}
