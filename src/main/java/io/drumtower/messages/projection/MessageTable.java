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

    /** Until when it is to be answered, as in {@link io.drumtower.messages.MessageEntry}. */
    record Terms(LocalDate dueOn, boolean estimated, LocalDate vetoOn) {}

    private static final String UNANSWERED = "case when assigned_to is null then 'RECEIVED' else 'ASSIGNED' end";

    private final JdbcTemplate jdbc;
    private final RowChanges changes = new RowChanges("messages_message");

    MessageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static boolean isOver(MessageEvent event) {
        return event instanceof MessageClosed || event instanceof MessageWithdrawn;
    }

    void receive(Recorded recorded, MessageReceived message, Terms terms) {
        receive(changes.insert(message.id()), message, terms).with("position", recorded.position());
    }

    /** Nothing has followed it. */
    void returned(MessageReceived message, Terms terms) {
        var row = receive(row(message), message, terms).with("noticed", false).with("handled", false);
        List.of("assigned_to", "reply", "reply_seal", "replied_at", "working_days", "published_at", "url")
                .forEach(column -> row.with(column, null));
        row.with("days_estimated", false);
        List.of("closed_at", "reason", "reason_seal", "withdrawn_with").forEach(column -> row.with(column, null));
    }

    private static RowChanges.Row receive(RowChanges.Row row, MessageReceived message, Terms terms) {
        return row.with("kind", message.kind().name())
                .with("channel", message.channel().name())
                .with("state", "RECEIVED")
                .with("received_at", at(message.receivedAt()))
                .with("received_in", BusinessDay.of(message.receivedAt()).getYear())
                .with("subject", message.title().subject())
                .with("seal", message.title().key())
                .with("title", message.title().text())
                .with("body", message.text().text())
                .with("author", text(message.author()))
                .with("due_on", terms.dueOn())
                .with("estimated", terms.estimated())
                .with("veto_on", terms.vetoOn())
                .with("source", message.source())
                .with("delivery", message.delivery());
    }

    void follow(Recorded recorded) {
        var event = (MessageEvent) recorded.event();
        changes.add(
                recorded.position(),
                "insert into messages_step (message, position) values (?, ?) on conflict do nothing",
                event.id(),
                recorded.position());
        if (event instanceof Step step && step.by() != null) {
            row(event).with("handled", true);
        }
        if (event instanceof StepsTakenBack back) {
            takeBack(back);
        } else if (event instanceof OverdueNoticed || event instanceof OverdueSettled) {
            row(event).with("noticed", event instanceof OverdueNoticed);
        } else if (event instanceof MessageAssigned assigned) {
            set(
                    event,
                    "state = case state when 'RECEIVED' then 'ASSIGNED' else state end, assigned_to = ?",
                    assigned.to());
        } else if (event instanceof MessageReplied replied) {
            row(event)
                    .with("state", "REPLIED")
                    .with("reply", replied.reply().text())
                    .with("reply_seal", replied.reply().key())
                    .with("replied_at", at(replied.occurredAt()))
                    .with("working_days", replied.workingDays())
                    .with("days_estimated", replied.estimated());
        } else if (event instanceof ReplyPublished published) {
            row(event)
                    .with("state", "PUBLISHED")
                    .with("published_at", at(published.occurredAt()))
                    .with("url", published.url());
        } else if (event instanceof MessageClosed closed) {
            end(event, "CLOSED", closed.reason()).with("closed_at", at(closed.occurredAt()));
        } else if (event instanceof MessageWithdrawn withdrawn) {
            end(event, "WITHDRAWN", withdrawn.reason()).with("withdrawn_with", withdrawn.delivery());
        }
    }

    private RowChanges.Row row(MessageEvent event) {
        return changes.update(event.id());
    }

    private void takeBack(StepsTakenBack back) {
        var left = back.left();
        var isReplied = left.workingDays() != null;
        var columns = Stream.of(
                        back.unassigned() ? "assigned_to = null" : "",
                        isReplied
                                ? ""
                                : "reply = null, reply_seal = null, replied_at = null, working_days = null, days_estimated = false",
                        left.published() ? "" : "published_at = null, url = null",
                        left.closed() ? "" : "closed_at = null, reason = null, reason_seal = null")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            set(back, columns);
        }
        set(
                back,
                "state = "
                        + (left.closed()
                                ? "'CLOSED'"
                                : left.published() ? "'PUBLISHED'" : isReplied ? "'REPLIED'" : UNANSWERED));
    }

    private RowChanges.Row end(MessageEvent event, String state, @Nullable Sealed reason) {
        return row(event)
                .with("state", state)
                .with("reason", text(reason))
                .with("reason_seal", reason == null ? null : reason.key());
    }

    /** Where it depends on what the row has. */
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
