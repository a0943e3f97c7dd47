package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.GetPublication;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.command.PublicationCommand;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with publications, by a program or a form. */
@Component
class PublicationDesk {

    private final Releases releases;
    private final Returns returns;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    PublicationDesk(
            Releases releases,
            Returns returns,
            CommandGateway commands,
            QueryGateway queries,
            Visible visible,
            Clock clock) {
        this.releases = releases;
        this.returns = returns;
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param id of the publication that it is */
    record Taken(String id, Outcome outcome) {}

    /**
     * Released, or corrected when it is known; what was withdrawn with its delivery counts again, as it says now.
     *
     * @throws Refused when it is known and classified otherwise, or withdrawn by somebody: that is decided, not corrected
     */
    Taken release(Told told, String by) {
        var id = releases.publication(told).toString();
        find(id).ifPresent(known -> {
            if (known.withdrawnAt() == null) {
                requireSameClass(told.published(), known);
            } else if (returns.withdrawn(List.of(UUID.fromString(id)))
                    .withDelivery()
                    .isEmpty()) {
                throw Refused.conflict("publishing.rule.withdrawn");
            }
        });
        return new Taken(id, releases.record(told, by));
    }

    /** What is left out is not asked for. */
    private static void requireSameClass(Published published, PublicationEntry known) {
        var counted = published.counted();
        var by = known.classedBy();
        var otherCategory = isOther(counted.category(), known.category(), by.isCategoryOpenTo(null));
        var otherSeries = isOther(counted.series(), known.series(), by.isSeriesOpenTo(null));
        if (otherCategory || otherSeries) {
            throw Refused.conflict("publishing.problem.classified-otherwise", known.id());
        }
    }

    /** What waits is no other. */
    private static boolean isOther(@Nullable Object told, @Nullable Object is, boolean isOpen) {
        return told != null && told != is && !isOpen;
    }

    /**
     * Corrects what is known.
     *
     * @throws Refused when it would then be another publication: its address tells which it is, without one its title and
     *     day
     */
    boolean correct(CorrectPublication command) {
        var known = read(command.id());
        var publishedAt = Objects.requireNonNullElse(command.publishedAt(), known.publishedAt());
        var counted = new Counted(
                known.channel(),
                known.category(),
                Objects.requireNonNullElse(command.form(), known.form()),
                known.series(),
                publishedAt);
        if (!new Published(counted, command.described(), known.undated() && publishedAt.equals(known.publishedAt()))
                .id()
                .toString()
                .equals(known.id())) {
            throw Refused.conflict("publishing.problem.another-publication");
        }
        return send(command);
    }

    private Optional<PublicationEntry> find(String id) {
        try {
            return Optional.of(read(id));
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused && refused.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    boolean send(PublicationCommand command) {
        var unused = read(command.id()); // refuses an unknown one
        boolean changed = commands.sendAndWait(command);
        return changed;
    }

    PublicationEntry read(String id) {
        return tell(id).publication();
    }

    /** What was recorded is listed. */
    void await() {
        visible.await("publishing.publications");
    }

    GetPublication.Told tell(String id) {
        visible.await("publishing.publications");
        return queries.query(new GetPublication(id), GetPublication.Told.class).join();
    }
}
