package io.drumtower.duty.projection;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.GetItem;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.ItemEvent.AcknowledgementExpired;
import io.drumtower.duty.ItemEvent.OpenItemAcknowledged;
import io.drumtower.duty.ItemEvent.OpenItemCarried;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemEscalated;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import java.util.EnumMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open items, one row each, and when their acknowledgements expire. */
@Component
class Items implements Projection {

    /** What the clockwork calls when an acknowledgement ends. */
    private static final String EXPIRES = "duty.item-acknowledgement";

    private final JdbcClient jdbc;
    private final ItemTable table;
    private final Due due;

    Items(JdbcClient jdbc, Due due) {
        this.jdbc = jdbc;
        this.table = new ItemTable(jdbc);
        this.due = due;
    }

    @Override
    public String group() {
        return "duty.items";
    }

    @Override
    public boolean handles(Class<?> event) {
        return ItemEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof OpenItemRaised raised) {
            table.on(recorded, raised);
        } else if (recorded.event() instanceof OpenItemCarried carried) {
            table.on(recorded, carried);
        } else if (recorded.event() instanceof OpenItemEscalated escalated) {
            table.on(recorded, escalated);
        } else if (recorded.event() instanceof OpenItemClosed closed) {
            table.on(recorded, closed);
            due.cancel(EXPIRES, closed.id());
        } else {
            acknowledge(recorded);
        }
    }

    private void acknowledge(Recorded recorded) {
        if (recorded.event() instanceof OpenItemAcknowledged acknowledged) {
            table.acknowledged(acknowledged.id(), acknowledged.by(), acknowledged.until());
            if (acknowledged.until() == null) {
                due.cancel(EXPIRES, acknowledged.id());
            } else {
                due.at(EXPIRES, acknowledged.id(), acknowledged.until());
            }
        } else if (recorded.event() instanceof AcknowledgementExpired expired) {
            table.acknowledged(expired.id(), null, null);
            due.cancel(EXPIRES, expired.id());
        }
    }

    @QueryHandler
    ItemEntry handle(GetItem query) {
        return table.get(query.id()).orElseThrow(() -> Refused.notFound("duty.problem.no-such-item", query.id()));
    }

    @QueryHandler
    FindItems.Items handle(FindItems query) {
        return new FindItems.Items(table.find(query));
    }

    @QueryHandler
    FindItems.Counts handle(FindItems.CountOpen query) {
        var counts = new EnumMap<Severity, Long>(Severity.class);
        jdbc.sql("select severity, count(*) from duty_item where closed_position is null group by severity")
                .query(row -> {
                    counts.put(Severity.valueOf(row.getString(1)), row.getLong(2));
                });
        return new FindItems.Counts(counts);
    }

    @QueryHandler
    FindItems.Oldest handle(FindItems.OldestUnattended query) {
        return new FindItems.Oldest(table.oldestUnattended().orElse(null));
    }
}
