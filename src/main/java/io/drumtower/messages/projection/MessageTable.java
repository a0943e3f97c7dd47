package io.drumtower.messages.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.RowChanges;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.OverdueSettled;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.Step;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of messages, written a batch at a time. */
final class MessageTable {

    private static final String RECEIVE =
            "insert into messages_message (id, kind, channel, state, received_at, received_in, subject, seal, title,"
                    + " body, author, due_on, estimated, veto_on, source, delivery, position)"
                    + " values (?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";

    private static final String UNANSWERED = "case when assigned_to is null then 'RECEIVED' else 'ASSIGNED' end";

    private final JdbcTemplate jdbc;
    private final RowChanges changes = new RowChanges();

    MessageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static boolean isOver(MessageEvent event) {
        return event instanceof MessageClosed || event instanceof MessageWithdrawn;
    }

    void receive(Recorded recorded, MessageReceived message, LocalDate dueOn, boolean estimated, LocalDate vetoOn) {
        changes.add(
                message.id(),
                RECEIVE,
                message.id(),
                message.kind().name(),
                message.channel().name(),
                at(message.receivedAt()),
                BusinessDay.of(message.receivedAt()).getYear(),
                message.title().subject(),
                message.title().key(),
                message.title().text(),
                message.text().text(),
                text(message.author()),
                dueOn,
                estimated,
                vetoOn,
                message.source(),
                message.delivery(),
                recorded.position());
    }

    void follow(Recorded recorded) {
        var event = (MessageEvent) recorded.event();
        changes.add(
                recorded.position(),
                "insert into messages_step (message, position) values (?, ?) on conflict do nothing",
                event.id(),
                recorded.position());
        if (event instanceof Step step && step.delivery() != null) {
            set(event, "steps_of = array_append(array_remove(steps_of, ?), ?)", step.delivery(), step.delivery());
        }
        if (event instanceof StepsTakenBack back) {
            takeBack(back);
        } else if (event instanceof OverdueNoticed || event instanceof OverdueSettled) {
            set(event, "noticed = ?", event instanceof OverdueNoticed);
        } else if (event instanceof MessageAssigned assigned) {
            set(
                    event,
                    "state = case state when 'RECEIVED' then 'ASSIGNED' else state end, assigned_to = ?",
                    assigned.to());
        } else if (event instanceof MessageReplied replied) {
            set(
                    event,
                    "state = 'REPLIED', reply = ?, reply_seal = ?, replied_at = ?, working_days = ?",
                    replied.reply().text(),
                    replied.reply().key(),
                    at(replied.occurredAt()),
                    replied.workingDays());
        } else if (event instanceof ReplyPublished published) {
            set(event, "state = 'PUBLISHED', published_at = ?, url = ?", at(published.occurredAt()), published.url());
        } else if (event instanceof MessageClosed closed) {
            end(event, "CLOSED", closed.reason());
        } else if (event instanceof MessageWithdrawn withdrawn) {
            end(event, "WITHDRAWN", withdrawn.reason());
            set(event, "steps_of = '{}'");
        }
    }

    private void takeBack(StepsTakenBack back) {
        var left = back.left();
        var isReplied = left.workingDays() != null;
        var columns = Stream.of(
                        "steps_of = array_remove(steps_of, ?)",
                        back.unassigned() ? "assigned_to = null" : "",
                        isReplied ? "" : "reply = null, reply_seal = null, replied_at = null, working_days = null",
                        left.published() ? "" : "published_at = null, url = null",
                        left.closed() ? "" : "closed_at = null, reason = null, reason_seal = null")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        set(back, columns, back.delivery());
        set(
                back,
                "state = "
                        + (left.closed()
                                ? "'CLOSED'"
                                : left.published() ? "'PUBLISHED'" : isReplied ? "'REPLIED'" : UNANSWERED));
    }

    private void end(MessageEvent event, String state, @Nullable Sealed reason) {
        set(
                event,
                "state = ?, closed_at = ?, reason = ?, reason_seal = ?",
                state,
                at(event.occurredAt()),
                text(reason),
                reason == null ? null : reason.key());
    }

    private void set(MessageEvent event, String columns, @Nullable Object... values) {
        var parameters = Arrays.copyOf(values, values.length + 1);
        parameters[values.length] = event.id();
        changes.add(event.id(), "update messages_message set " + columns + " where id = ?", parameters);
    }

    void write() {
        changes.write(jdbc::batchUpdate);
    }

    /** Those of the written ones that somebody was called for, and may still come. */
    List<String> noticed(Collection<String> ids) {
        return jdbc.queryForList(
                "select id from messages_message where id = any(?) and noticed order by id", String.class, (Object)
                        ids.toArray(String[]::new));
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
