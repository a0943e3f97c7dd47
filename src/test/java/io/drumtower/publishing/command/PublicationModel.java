package io.drumtower.publishing.command;

import io.drumtower.figures.Standing;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.Series;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RetellPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A publication as one would keep it on paper: what it is now, and nothing of how it came to be so. */
final class PublicationModel {

    private final Channel channel;
    private @Nullable Category category;
    private @Nullable Series series;
    private Form form;
    private Instant publishedAt;
    private String title;
    private @Nullable String policy;
    private @Nullable WithdrawPublication withdrawn;
    private final Set<String> decided = new HashSet<>();

    PublicationModel(PublicationReleased released) {
        channel = released.counted().channel();
        category = released.counted().category();
        series = released.counted().series();
        form = released.counted().form();
        publishedAt = released.counted().publishedAt();
        title = released.described().title();
        policy = released.described().policyRef();
    }

    /** The rule that refuses, the event that comes, or nothing. */
    String expects(PublicationCommand command) {
        if (command instanceof WithdrawPublication withdraw) {
            return withdrawn == null
                    ? "Withdrawn"
                    : withdrawn.reason().equals(withdraw.reason())
                                    && withdrawn.by().equals(withdraw.by())
                            ? "nothing"
                            : "publishing.rule.withdrawn";
        }
        if (command instanceof CorrectPublication correct) {
            return withdrawn == null ? expects(correct) : "publishing.rule.withdrawn";
        }
        if (command instanceof RecategorisePublication recategorise) {
            return withdrawn == null ? expects(recategorise) : "publishing.rule.withdrawn";
        }
        if (command instanceof RetellPublication again) {
            return withdrawn == null ? expects(again) : "publishing.rule.withdrawn";
        }
        return withdrawn == null ? "publishing.rule.not-withdrawn" : "Restored";
    }

    private String expects(RetellPublication again) {
        if (seriesAfter(again) == Series.INTERPRETATION && policyAfter(again) == null) {
            return "publishing.rule.interpretation-without-policy";
        }
        var same = category == categoryAfter(again)
                && series == seriesAfter(again)
                && form == formAfter(again)
                && (again.undated() || publishedAt.equals(again.counted().publishedAt()))
                && title.equals(again.described().title())
                && Objects.equals(policy, policyAfter(again));
        return same ? "nothing" : "Corrected";
    }

    /** What people have decided no source changes, and what people leave out stays. */
    private @Nullable Category categoryAfter(RetellPublication again) {
        var told = again.counted().category();
        var stays = again.by() == null ? decided.contains("category") : told == null;
        return stays || channel != Channel.WEBSITE ? category : told;
    }

    private @Nullable Series seriesAfter(RetellPublication again) {
        var told = again.counted().series();
        var stays = again.by() == null ? decided.contains("series") : told == null;
        return stays ? series : told;
    }

    private Form formAfter(RetellPublication again) {
        return again.by() != null && !again.formTold() ? form : again.counted().form();
    }

    private @Nullable String policyAfter(RetellPublication again) {
        var told = again.described().policyRef();
        var stays = again.by() != null || seriesAfter(again) == Series.INTERPRETATION;
        return told == null && stays ? policy : told;
    }

    private void take(RetellPublication again) {
        if (categoryAfter(again) != category && again.by() != null) {
            decided.add("category");
        }
        if (seriesAfter(again) != series && again.by() != null) {
            decided.add("series");
        }
        policy = policyAfter(again);
        form = formAfter(again);
        category = categoryAfter(again);
        series = seriesAfter(again);
        publishedAt = again.undated() ? publishedAt : again.counted().publishedAt();
        title = again.described().title();
    }

    private String expects(CorrectPublication correct) {
        if (series == Series.INTERPRETATION && policyAfter(correct) == null) {
            return "publishing.rule.interpretation-without-policy";
        }
        var same = form == Objects.requireNonNullElse(correct.form(), form)
                && publishedAt.equals(Objects.requireNonNullElse(correct.publishedAt(), publishedAt))
                && title.equals(correct.described().title())
                && Objects.equals(policy, policyAfter(correct));
        return same ? "nothing" : "Corrected";
    }

    private @Nullable String policyAfter(CorrectPublication correct) {
        var told = correct.described().policyRef();
        return told == null && correct.keeps() ? policy : told;
    }

    private String expects(RecategorisePublication command) {
        if (channel != Channel.WEBSITE && command.category() != null) {
            return "publishing.rule.category-of-website";
        }
        if (command.series() == Series.INTERPRETATION && policy == null && command.policyRef() == null) {
            return "publishing.rule.interpretation-without-policy";
        }
        var same = category == command.category()
                && series == command.series()
                && (command.policyRef() == null || command.policyRef().equals(policy));
        return same ? "nothing" : "Recategorised";
    }

    void take(PublicationCommand command) {
        if (command instanceof WithdrawPublication withdraw) {
            withdrawn = withdraw;
        } else if (command instanceof CorrectPublication correct) {
            form = Objects.requireNonNullElse(correct.form(), form);
            publishedAt = Objects.requireNonNullElse(correct.publishedAt(), publishedAt);
            title = correct.described().title();
            policy = policyAfter(correct);
        } else if (command instanceof RecategorisePublication recategorise) {
            category = recategorise.category();
            series = recategorise.series();
            policy = recategorise.policyRef() == null ? policy : recategorise.policyRef();
            decided.addAll(Set.of("category", "series"));
        } else if (command instanceof RetellPublication again) {
            take(again);
        } else {
            withdrawn = null;
        }
    }

    Standing recount() {
        var standing = new Standing();
        if (withdrawn != null) {
            return standing;
        }
        standing.add("publications." + lower(channel), publishedAt, 1);
        if (channel == Channel.WEBSITE) {
            standing.add(
                    "publications.website." + (category == null ? "unclassified" : lower(category)), publishedAt, 1);
        }
        if (series != null) {
            standing.add("publications.series." + lower(series).replace('_', '-'), publishedAt, 1);
        }
        if (form == Form.VIDEO) {
            standing.add("publications.videos", publishedAt, 1);
        }
        return standing;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
