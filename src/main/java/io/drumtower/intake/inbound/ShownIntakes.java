package io.drumtower.intake.inbound;

import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Shown;
import io.drumtower.kernel.ShownIntake;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who takes in what a data source shows. */
@Component
class ShownIntakes {

    private final Map<Shown.Kind, ShownIntake> byKind = new EnumMap<>(Shown.Kind.class);

    ShownIntakes(List<ShownIntake> all) {
        all.forEach(one -> byKind.put(one.kind(), one));
    }

    /** @return empty where the format reports attacks or traffic */
    Optional<ShownIntake> find(Format format) {
        return format.shows().map(byKind::get);
    }

    ShownIntake of(Shown.Kind kind) {
        return Optional.ofNullable(byKind.get(kind)).orElseThrow();
    }

    ShownIntake of(Format format) {
        return find(format).orElseThrow();
    }
}
