package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.EntryEvent.Recording;
import io.drumtower.publishing.EntryRow;
import io.drumtower.publishing.FindStanding;
import io.drumtower.publishing.GetEntry;
import io.drumtower.publishing.GetPublication;
import io.drumtower.publishing.command.EntryCommand;
import io.drumtower.publishing.command.EntryCommand.RecordEntry;
import io.drumtower.publishing.command.EntryCommand.WithdrawEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Records and withdraws entries, for programs and for people. */
@Component
class RegisterDesk {

    /** No office counts more of anything, and sums of these do not overflow. */
    static final long MOST = 1_000_000_000_000_000L;

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    RegisterDesk(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * The id that was picked, else one made of what is recorded, so that the same twice is once.
     *
     * @param request what was sent; records tell all of their members
     */
    static String id(@Nullable String picked, Object request) {
        return picked == null
                ? Fact.id("publishing.entry", request.toString(), null).toString()
                : Members.id(picked);
    }

    /** A day that has come, in a year that a report can be of. */
    LocalDate day(@Nullable LocalDate day, String field) {
        if (day == null) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        if (day.isAfter(BusinessDay.of(now()))) {
            throw Refused.invalid("publishing.problem.still-to-come", field, field);
        }
        Members.year(day.getYear());
        return day;
    }

    Instant time(OffsetDateTime time, String field) {
        day(time.atZoneSameInstant(BusinessDay.zone()).toLocalDate(), field);
        return time.toInstant();
    }

    /**
     * What was read, by its title.
     *
     * @param told id or title
     * @throws Refused for the website: what is reported are the reads of new media
     */
    String publication(String told) {
        visible.await("publishing.publications");
        try {
            var known = queries.query(new GetPublication(told), GetPublication.Told.class)
                    .join()
                    .publication();
            if (known.channel() == Channel.WEBSITE) {
                throw Refused.invalid("publishing.problem.reads-of-website", "publication");
            }
            return known.title();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused && refused.status() == 404) {
                return told;
            }
            throw e;
        }
    }

    ResponseEntity<EntryRow> take(Recording recording) {
        return send(new RecordEntry(recording));
    }

    /** @throws Refused when its number is recorded already, with other words: it would count twice */
    ResponseEntity<EntryRow> takeDocument(Recording recording) {
        visible.await("publishing.entries");
        var entry = recording.entry();
        var standing = queries.query(new FindStanding(entry), FindStanding.Standing.class)
                .join()
                .id();
        if (standing != null && !standing.equals(recording.id())) {
            throw Refused.conflict("publishing.problem.document-known", entry.words());
        }
        return take(recording);
    }

    /** @throws Refused as not found when it is an entry of another kind */
    ResponseEntity<EntryRow> withdrawIndicator(String id, String reason, String by) {
        visible.await("publishing.entries");
        if (read(id).entry().kind() != Kind.INDICATOR) {
            throw Refused.notFound("publishing.problem.no-such-entry", id);
        }
        return withdraw(id, reason, by);
    }

    ResponseEntity<EntryRow> withdraw(String id, String reason, String by) {
        visible.await("publishing.entries");
        var unused = read(id); // refuses an unknown one
        return send(new WithdrawEntry(id, reason, by, now()));
    }

    private ResponseEntity<EntryRow> send(EntryCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("publishing.entries");
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(read(command.id()));
    }

    EntryRow read(String id) {
        return queries.query(new GetEntry(id), EntryRow.class).join();
    }
}
