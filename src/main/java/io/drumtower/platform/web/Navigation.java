package io.drumtower.platform.web;

import java.util.List;
import java.util.Set;

/** The pages that the masthead leads to, in its order. A page that does not exist has no entry. */
final class Navigation {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "platform.nav.home", Set.of()),
            new Entry("/desk", "platform.nav.desk", Set.of("DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR")),
            new Entry("/occasions", "platform.nav.occasions", Set.of("DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR")),
            new Entry("/alarms", "platform.nav.alarms", Set.of("ADMIN", "DUTY", "SUPERVISOR", "OPERATIONS")),
            new Entry(
                    "/figures",
                    "platform.nav.figures",
                    Set.of("DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER")),
            new Entry("/publications", "platform.nav.publications", Set.of("EDITOR", "AUTHOR", "CLEARER")),
            new Entry("/messages", "platform.nav.messages", Set.of("EDITOR", "AUTHOR")),
            new Entry("/sources", "platform.nav.sources", Set.of("ADMIN", "DUTY", "SUPERVISOR", "OPERATIONS")),
            new Entry("/accounts", "platform.nav.accounts", Set.of("ADMIN", "SECURITY")),
            new Entry("/office", "platform.nav.office", Set.of("ADMIN", "SUPERVISOR")));

    private Navigation() {}

    /**
     * @param text key of its text
     * @param roles whoever holds one of them sees it; empty is everybody. Same as the page's {@code @RolesAllowed}
     */
    record Entry(String path, String text, Set<String> roles) {

        boolean isFor(Set<String> held) {
            return roles.isEmpty() || held.stream().anyMatch(roles::contains);
        }
    }

    static List<Entry> of(Set<String> held) {
        return ENTRIES.stream().filter(entry -> entry.isFor(held)).toList();
    }
}
