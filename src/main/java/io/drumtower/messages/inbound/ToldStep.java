package io.drumtower.messages.inbound;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.drumtower.messages.StepKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A step of a message, as a delivery mentions it: the message, a blank, the step. */
record ToldStep(String message, StepKind step) {

    static Stream<String> all(String message) {
        return Stream.of(StepKind.values()).map(step -> new ToldStep(message, step).toString());
    }

    static Map<String, Set<StepKind>> byMessage(Collection<String> mentioned) {
        return mentioned.stream()
                .map(ToldStep::of)
                .collect(groupingBy(ToldStep::message, mapping(ToldStep::step, toSet())));
    }

    private static ToldStep of(String mentioned) {
        var blank = mentioned.lastIndexOf(' ');
        return new ToldStep(mentioned.substring(0, blank), StepKind.valueOf(mentioned.substring(blank + 1)));
    }

    @Override
    public String toString() {
        return message + " " + step;
    }
}
