package io.drumtower.intake;

import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.kernel.About;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An attack, whether or not it was stopped. Members as in {@link AttackDefended}. */
public sealed interface Attack extends About permits AttackDefended, AttackObserved {

    @Nullable String category();

    @Nullable String target();

    @Override
    default String about() {
        return Stream.of(category(), target()).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
    }
}
