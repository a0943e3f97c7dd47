package io.drumtower.intake.outbound;

import io.drumtower.intake.IntakeEvent;
import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.intake.IntakeEvent.TrafficMeasured;
import io.drumtower.kernel.Recorded;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an event says.
 *
 * @param name key of its name
 */
record RecordFact(String name, String value, @Nullable String href) {

    private static final class Facts {

        private final List<RecordFact> all = new ArrayList<>();

        Facts add(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                all.add(new RecordFact("intake.record." + name, value, null));
            }
            return this;
        }

        Facts link(String name, String value, String href) {
            all.add(new RecordFact("intake.record." + name, value, href));
            return this;
        }
    }

    static List<RecordFact> of(Recorded recorded, IntakeEvent event, Texts texts) {
        var facts = new Facts().link("source", event.source(), "/sources/" + event.source());
        if (event instanceof AttackDefended one) {
            facts.add("disposition", disposition(Disposition.BLOCKED, texts))
                    .add("occurred", Texts.moment(one.occurredAt()));
            attack(facts, one.site(), one.category(), one.target(), one.attackerNet(), one.rules(), one.severity());
        } else if (event instanceof AttackObserved one) {
            facts.add("disposition", disposition(one.disposition(), texts))
                    .add("occurred", Texts.moment(one.occurredAt()));
            attack(facts, one.site(), one.category(), one.target(), one.attackerNet(), one.rules(), one.severity());
        } else if (event instanceof TrafficMeasured one) {
            facts.add("site", one.site())
                    .add("minute", Texts.moment(one.minute()))
                    .add("requests", Texts.number(one.requests()))
                    .add("page-views", Texts.number(one.pageViews()))
                    .add("bots", Texts.number(one.bots()))
                    .add("errors", Texts.number(one.errors()));
        } else if (event instanceof NoticeReceived one) {
            facts.add("site", one.site())
                    .add("occurred", Texts.moment(one.occurredAt()))
                    .add("type", one.type())
                    .add("subject", one.subject());
        }
        return facts.add("recorded", Texts.moment(recorded.recordedAt()))
                .link("delivery", event.delivery(), "/receipts/" + event.delivery())
                .all;
    }

    private static void attack(
            Facts facts,
            String site,
            @Nullable String category,
            @Nullable String target,
            @Nullable String network,
            List<String> rules,
            int severity) {
        facts.add("site", site)
                .add("category", category)
                .add("target", target)
                .add("network", network)
                .add("rules", String.join("、", rules))
                .add("severity", Texts.number(severity));
    }

    private static String disposition(Disposition disposition, Texts texts) {
        return switch (disposition) {
            case BLOCKED -> texts.say("intake.disposition.blocked");
            case CHALLENGED -> texts.say("intake.disposition.challenged");
            case DETECTED -> texts.say("intake.disposition.detected");
            case UNKNOWN -> texts.say("intake.disposition.unknown");
        };
    }
}
