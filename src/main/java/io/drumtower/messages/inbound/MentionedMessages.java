package io.drumtower.messages.inbound;

import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Mentions;
import io.drumtower.kernel.Mentions.Of;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a sheet stands for: the messages that it tells of, and how it tells that they went on. */
@Component
class MentionedMessages {

    private final Mentions mentions;

    MentionedMessages(Mentions mentions) {
        this.mentions = mentions;
    }

    /**
     * In the running transaction. Also of what was erased meanwhile, but not of what is rejected.
     *
     * @param told what was told of them before, by their ids
     */
    void add(List<SheetMessage> rows, List<Fate> fates, Map<String, ToldBefore> told, String delivery) {
        var messages = new HashSet<String>();
        var steps = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var fate = fates.get(i).kind();
            if (fate != Kind.REJECTED) {
                var before = fate == Kind.RETURNED ? null : told.get(row.id());
                messages.add(row.id());
                new MessageSteps(row, before)
                        .standing()
                        .forEach(step -> steps.add(new ToldStep(row.id(), step).toString()));
            }
        }
        mentions.add(Of.MESSAGE, delivery, messages);
        mentions.add(Of.STEP, delivery, steps);
    }
}
