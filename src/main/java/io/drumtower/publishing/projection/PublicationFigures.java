package io.drumtower.publishing.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureRule;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationRecategorised;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.PublicationEvent.PublicationRestored;
import io.drumtower.publishing.PublicationEvent.PublicationWithdrawn;
import io.drumtower.publishing.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A publication counts once on its channel, in its category, in its series and as a video; on the day on which it was
 * published, whenever it was recorded. What is corrected or withdrawn takes back what it had added.
 */
@Component
class PublicationFigures implements FigureRule {

    private static final String VIDEOS = "publications.videos";
    private static final Set<String> FIGURES = Stream.of(
                    Stream.of(Channel.values()).map(PublicationFigures::figure),
                    Stream.of(Category.values()).map(PublicationFigures::figure),
                    Stream.of(Series.values()).map(PublicationFigures::figure),
                    Stream.of(figure((Category) null), VIDEOS))
            .flatMap(keys -> keys)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> figures() {
        return FIGURES;
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof PublicationEvent;
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof PublicationReleased released) {
            return of(released.counted());
        }
        if (event instanceof PublicationCorrected corrected) {
            return change(corrected.was(), corrected.counted());
        }
        if (event instanceof PublicationRecategorised again) {
            return change(again.was(), again.counted());
        }
        if (event instanceof PublicationRestored restored) {
            return of(restored.counted());
        }
        return event instanceof PublicationWithdrawn withdrawn ? takenBack(withdrawn.was()) : List.of();
    }

    /** Only what differs: a new title, or another category within a channel, leaves the other sums alone. */
    private static List<Contribution> change(Counted was, Counted is) {
        var before = of(was);
        var after = of(is);
        return Stream.concat(
                        before.stream()
                                .filter(one -> !after.contains(one))
                                .map(one -> isMoved(one, after) ? one.movedAway() : one.takenBack()),
                        after.stream().filter(one -> !before.contains(one)))
                .toList();
    }

    /** Whether it still counts in the year, on another day. */
    private static boolean isMoved(Contribution one, List<Contribution> after) {
        return after.stream().anyMatch(other -> other.figure().equals(one.figure()) && year(other) == year(one));
    }

    private static int year(Contribution one) {
        return BusinessDay.of(one.occurredAt()).getYear();
    }

    private static List<Contribution> takenBack(Counted was) {
        return of(was).stream().map(Contribution::takenBack).toList();
    }

    private static List<Contribution> of(Counted counted) {
        var keys = new ArrayList<String>();
        keys.add(figure(counted.channel()));
        if (counted.channel() == Channel.WEBSITE) {
            keys.add(figure(counted.category()));
        }
        if (counted.series() != null) {
            keys.add(figure(counted.series()));
        }
        if (counted.form() == Form.VIDEO) {
            keys.add(VIDEOS);
        }
        return keys.stream()
                .map(key -> Contribution.add(key, counted.publishedAt(), Map.of(), 1, null))
                .toList();
    }

    private static String figure(Channel channel) {
        return "publications." + channel.name().toLowerCase(Locale.ROOT);
    }

    private static String figure(@Nullable Category category) {
        return "publications.website."
                + (category == null ? "unclassified" : category.name().toLowerCase(Locale.ROOT));
    }

    private static String figure(Series series) {
        return "publications.series." + series.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
