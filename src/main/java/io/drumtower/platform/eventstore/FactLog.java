package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class FactLog implements Facts {

    @Override
    public Appended append(List<Fact> facts, Function<List<Fact>, List<?>> and) {
        throw new IllegalStateException("being written");
    }
}
