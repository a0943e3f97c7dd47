package io.drumtower.platform.web;

import io.drumtower.kernel.SetUpStep;
import io.drumtower.kernel.SetUpStep.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps of the first set-up, as pages show them: {@code @walk} in templates. */
@Component("walk")
class SetUpWalk {

    /** Where the walk goes when nothing is left. */
    private static final String END = "/setup/check";

    private static final Map<Step, Place> PLACES = Map.of(
            Step.ACCOUNT, new Place("/accounts", "/accounts", Set.of("ADMIN", "SECURITY")),
            Step.OFFICE, new Place("/office", "/office?setup", Set.of("ADMIN", "SUPERVISOR")),
            Step.SOURCE, new Place("/sources/new", "/setup/source", Set.of("ADMIN")),
            Step.OCCASION, new Place("/occasions/new", "/occasions/new?setup", Set.of("SUPERVISOR")));

    private final ObjectProvider<SetUpStep> steps;
    private final Frame frame;

    SetUpWalk(ObjectProvider<SetUpStep> steps, Frame frame) {
        this.steps = steps;
        this.frame = frame;
    }

    /**
     * @param inWalk the page as a step, with the way on to the next
     * @param roles of which one is needed. Same as the page's {@code @RolesAllowed}
     */
    private record Place(String page, String inWalk, Set<String> roles) {}

    /**
     * @param name part of the keys of its texts
     * @param page null when whoever reads this may not do it
     */
    public record Row(String name, boolean done, @Nullable String page) {}

    public List<Row> rows() {
        var done = steps.stream().filter(SetUpStep::isDone).map(SetUpStep::step).collect(Collectors.toSet());
        var held = frame.roles();
        return Arrays.stream(Step.values())
                .map(step -> row(step, done.contains(step), held))
                .toList();
    }

    /** Whether a step, which whoever reads this may do, is the next that was not done. */
    public boolean isAt(String name) {
        return rows().stream()
                .filter(row -> !row.done() && row.page() != null && !row.name().equals("office"))
                .findFirst()
                .filter(row -> row.name().equals(name))
                .isPresent();
    }

    private static Row row(Step step, boolean done, Set<String> held) {
        var place = place(step);
        return new Row(name(step), done, place.roles().stream().anyMatch(held::contains) ? place.page() : null);
    }

    /** The page that follows a step, whether it was done or is left for later. */
    String after(Step step) {
        var held = frame.roles();
        return Arrays.stream(Step.values())
                .filter(next -> next.compareTo(step) > 0)
                .map(SetUpWalk::place)
                .filter(place -> place.roles().stream().anyMatch(held::contains))
                .map(Place::inWalk)
                .findFirst()
                .orElse(END);
    }

    private static Place place(Step step) {
        var place = PLACES.get(step);
        if (place == null) {
            throw new IllegalStateException("no page for " + step);
        }
        return place;
    }

    static String name(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
