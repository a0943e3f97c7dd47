package io.drumtower.duty.command;

import io.drumtower.duty.Section;
import io.drumtower.duty.Team;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A handover that runs.
 *
 * @param items what was handed over with the signature; null before it
 * @param understood matters
 * @param questions matters that were asked about and not answered
 */
record Offer(
        String id,
        Team incoming,
        @Nullable Instant relief,
        Instant startedAt,
        @Nullable Items items,
        Set<String> understood,
        Set<String> questions) {

    record Items(List<String> open, List<String> critical) {}

    boolean signed() {
        return items != null;
    }

    boolean isTo(String officer) {
        return incoming.officerInCharge().equals(officer);
    }

    Offer signed(Items handedOver) {
        return new Offer(id, incoming, relief, startedAt, handedOver, understood, questions);
    }

    Offer understood(String matter) {
        return new Offer(id, incoming, relief, startedAt, items, with(understood, matter), without(questions, matter));
    }

    /** What is asked about is not understood any more. */
    Offer questioned(String matter) {
        return new Offer(id, incoming, relief, startedAt, items, without(understood, matter), with(questions, matter));
    }

    Offer answered(String matter) {
        return new Offer(id, incoming, relief, startedAt, items, understood, without(questions, matter));
    }

    boolean knows(String matter) {
        return sections().contains(matter)
                || (items != null && items.open().stream().anyMatch(item -> matter.equals(matter(item))));
    }

    boolean hasReadSections() {
        return understood.containsAll(sections());
    }

    boolean hasReadCriticals() {
        return items != null && items.critical().stream().map(Offer::matter).allMatch(understood::contains);
    }

    private static List<String> sections() {
        return Arrays.stream(Section.values()).map(Section::matter).toList();
    }

    private static String matter(String item) {
        return "item/" + item;
    }

    private static Set<String> with(Set<String> matters, String matter) {
        var all = new HashSet<>(matters);
        all.add(matter);
        return Set.copyOf(all);
    }

    private static Set<String> without(Set<String> matters, String matter) {
        var all = new HashSet<>(matters);
        all.remove(matter);
        return Set.copyOf(all);
    }
}
