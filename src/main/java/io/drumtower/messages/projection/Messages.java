package io.drumtower.messages.projection;

import io.drumtower.kernel.Due;
import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.CountUnanswered;
import io.drumtower.messages.FindBrought;
import io.drumtower.messages.FindKnown;
import io.drumtower.messages.FindMessages;
import io.drumtower.messages.GetHistory;
import io.drumtower.messages.GetMessage;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEvent;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All messages as they are now, one row each, with the day on which an answer is due. */
@Component
@EnableConfigurationProperties(ReplyLimits.class)
class Messages implements Projection {

    private final JdbcTemplate template;
    private final MessageReader reader;
    private final ReplyLimits limits;
    private final WorkingDays calendar;
    private final Due due;
    private final EventLog log;

    Messages(JdbcTemplate template, JdbcClient jdbc, ReplyLimits limits, WorkingDays calendar, Due due, EventLog log) {
        this.template = template;
        this.reader = new MessageReader(jdbc);
        this.limits = limits;
        this.calendar = calendar;
        this.due = due;
        this.log = log;
    }

    @Override
    public String group() {
        return "messages.messages";
    }

    @Override
    public boolean handles(Class<?> event) {
        return MessageEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return new MessageBatch(new MessageTable(template), new Reminders(due), limits, calendar);
    }

    @QueryHandler
    FindMessages.Messages handle(FindMessages query) {
        var found = reader.find(query);
        var more = found.size() > query.limit();
        return new FindMessages.Messages(new Page<>(
                more ? found.subList(0, query.limit()) : found,
                more ? String.valueOf(query.after() + query.limit()) : null));
    }

    @QueryHandler
    CountUnanswered.Waiting handle(CountUnanswered query) {
        return reader.waiting(query.today());
    }

    @QueryHandler
    FindKnown.Known handle(FindKnown query) {
        return new FindKnown.Known(reader.find(query.ids()));
    }

    @QueryHandler
    FindBrought.Brought handle(FindBrought query) {
        return new FindBrought.Brought(reader.brought(query.ids()));
    }

    @QueryHandler
    GetHistory.History handle(GetHistory query) {
        return new GetHistory.History(log.at(reader.positions(query.id())));
    }

    @QueryHandler
    MessageEntry handle(GetMessage query) {
        return reader.find(query.id())
                .orElseThrow(() -> Refused.notFound("messages.problem.no-such-message", query.id()));
    }
}
