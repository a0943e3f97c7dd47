package io.drumtower.messages.inbound;

import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.FindKnown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What is known of the messages that a sheet shows, and what becomes of its rows by that. */
@Component
class KnownMessages {

    private static final String MESSAGES = "messages.messages";
    private static final Fate TWICE = Fate.rejected("key", "this number stands twice in the sheet");

    private final QueryGateway queries;
    private final Seal seal;
    private final Visible visible;

    KnownMessages(QueryGateway queries, Seal seal, Visible visible) {
        this.queries = queries;
        this.seal = seal;
        this.visible = visible;
    }

    /** What was told of them before, by their ids. */
    Map<String, ToldBefore> of(List<SheetMessage> rows) {
        visible.await(MESSAGES);
        var byId = new HashMap<String, SheetMessage>();
        rows.forEach(one -> byId.putIfAbsent(one.id(), one));
        var known = queries.query(new FindKnown(byId.keySet()), FindKnown.Known.class)
                .join()
                .messages();
        var keys = seal.keys(
                known.stream().map(one -> MessageDesk.subject(one.id())).toList(), List.of());
        var told = new HashMap<String, ToldBefore>();
        known.forEach(one -> told.put(one.id(), ToldBefore.of(one, Objects.requireNonNull(byId.get(one.id())), keys)));
        return told;
    }

    /** One that stands earlier in the list is known as if it had been recorded, but it goes on in one place only. */
    static List<Fate> fates(List<SheetMessage> rows, Map<String, ToldBefore> told) {
        var met = new HashMap<String, SheetMessage>();
        var fates = new ArrayList<Fate>();
        for (var row : rows) {
            var before = told.get(row.id());
            var earlier = row.fate() == null ? met.putIfAbsent(row.id(), row) : null;
            if (row.fate() != null) {
                fates.add(row.fate());
            } else if (earlier != null) {
                var fate = new MessageSteps(row, ToldBefore.of(earlier)).fate();
                fates.add(fate.kind() == Kind.CORRECTED ? TWICE : fate);
            } else {
                fates.add(before == null ? Fate.of(Kind.RELEASED) : new MessageSteps(row, before).fate());
            }
        }
        return fates;
    }
}
