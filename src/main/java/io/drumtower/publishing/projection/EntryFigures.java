package io.drumtower.publishing.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureRule;
import io.drumtower.publishing.ActionKind;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.DocumentKind;
import io.drumtower.publishing.EntryEvent.Entry;
import io.drumtower.publishing.EntryEvent.EntryWithdrawn;
import io.drumtower.publishing.EntryEvent.Recording;
import io.drumtower.publishing.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an entry adds, and takes back when it is withdrawn. */
@Component
class EntryFigures implements FigureRule {

    private static final String READS = "readership.most-reads";
    private static final String OPENED = "columns.opened";
    private static final String MAINTAINED = "columns.maintained";
    private static final String TOPICS = "topics.opened";
    private static final String CAMPAIGNS = "campaigns.started";
    private static final String LISTS_REQUIRED = "indicators.lists-required";

    private static final Set<String> FIGURES = Stream.of(
                    Stream.of(READS, OPENED, MAINTAINED, TOPICS, CAMPAIGNS, LISTS_REQUIRED),
                    Stream.of(Channel.WECHAT, Channel.OTHER).map(channel -> followers(channel.name())),
                    Stream.of(DocumentKind.values())
                            .flatMap(kind -> Stream.of("issued", "repealed", "in-force")
                                    .map(what -> documents(kind.name(), what))),
                    Stream.of(ActionKind.values()).map(kind -> actions(kind.name())),
                    Stream.of(Indicator.values()).map(one -> indicator(one.key())))
            .flatMap(keys -> keys)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> figures() {
        return FIGURES;
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof Recording recording) {
            return of(recording.entry());
        }
        return event instanceof EntryWithdrawn withdrawn
                ? of(withdrawn.was()).stream().map(Contribution::takenBack).toList()
                : List.of();
    }

    private static List<Contribution> of(Entry entry) {
        return switch (entry.kind()) {
            case READERSHIP -> List.of(state(READS, entry));
            case FOLLOWERS -> List.of(state(followers(entry.item()), entry));
            case COLUMN_OPENED -> List.of(state(OPENED, entry));
            case COLUMN_MAINTAINED -> List.of(state(MAINTAINED, entry));
            case TOPIC -> List.of(state(TOPICS, entry));
            case CAMPAIGN -> List.of(state(CAMPAIGNS, entry));
            case DOCUMENT_ISSUED -> documents(entry, "issued", 1);
            case DOCUMENT_REPEALED -> documents(entry, "repealed", -1);
            case ACTIONS -> List.of(add(actions(entry.item()), entry, Objects.requireNonNullElse(entry.value(), 0L)));
            case INDICATOR -> indicator(entry);
        };
    }

    private static List<Contribution> documents(Entry entry, String what, int inForce) {
        return List.of(
                add(documents(entry.item(), what), entry, 1), add(documents(entry.item(), "in-force"), entry, inForce));
    }

    private static List<Contribution> indicator(Entry entry) {
        var contributions = new ArrayList<Contribution>();
        contributions.add(state(indicator(entry.item()), entry));
        if (entry.of() != null) {
            var whole = new Stated(entry.item(), entry.of(), "");
            contributions.add(Contribution.state(LISTS_REQUIRED, entry.at(), Map.of(), whole, null));
        }
        return contributions;
    }

    private static Contribution state(String figure, Entry entry) {
        var stated = new Stated(entry.item(), entry.value(), entry.words());
        return Contribution.state(figure, entry.at(), Map.of(), stated, null);
    }

    private static Contribution add(String figure, Entry entry, long delta) {
        return Contribution.add(figure, entry.at(), Map.of(), delta, null);
    }

    private static String followers(String channel) {
        return "followers." + lower(channel);
    }

    private static String documents(String kind, String what) {
        return "documents." + (kind.equals(DocumentKind.RULE.name()) ? "rules." : "normative.") + what;
    }

    private static String actions(String kind) {
        return "actions." + lower(kind);
    }

    private static String indicator(String key) {
        return "indicators." + key;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
