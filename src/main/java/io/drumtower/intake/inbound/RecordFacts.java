package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.intake.format.ReadRecord;
import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Notice;
import io.drumtower.kernel.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the facts of a delivery's records, each under the key that tells it again. */
final class RecordFacts {

    private final Delivery delivery;
    private final byte[] body;

    /** How often the same bytes came in this delivery, for records that have no id of their own. */
    private final Map<String, Integer> ordinals = new HashMap<>();

    RecordFacts(Delivery delivery, byte[] body) {
        this.delivery = delivery;
        this.body = body;
    }

    /** The record is an attack or a notice. */
    Fact of(ReadRecord one) {
        if (one.reading() instanceof Attack attack) {
            var key = attack.key() == null ? bytesKey(one) : attack.key();
            return Fact.of(source().id(), key, attack.keyTime(), "intake.attack", event(attack, one));
        }
        var notice = (Notice) one.reading();
        return Fact.of(source().id(), notice.key(), null, "intake.notice", event(notice, one));
    }

    Instant occurredAt(ReadRecord one) {
        return received(
                one.reading() instanceof Attack attack ? attack.occurredAt() : ((Notice) one.reading()).occurredAt());
    }

    private String bytesKey(ReadRecord one) {
        var hash = Sha256.hex(body, one.from(), one.to());
        return hash + '#' + ordinals.merge(hash, 1, Integer::sum);
    }

    private Object event(Attack attack, ReadRecord one) {
        return attack.disposition() == Disposition.BLOCKED
                ? new AttackDefended(
                        attack.nativeId(),
                        source().id(),
                        source().site(),
                        attack.severity(),
                        attack.category(),
                        attack.target(),
                        attack.attackerNet(),
                        attack.rules(),
                        received(attack.occurredAt()),
                        attack.timeQuality(),
                        delivery.id,
                        one.from(),
                        one.to())
                : new AttackObserved(
                        attack.nativeId(),
                        source().id(),
                        source().site(),
                        attack.disposition(),
                        attack.severity(),
                        attack.category(),
                        attack.target(),
                        attack.attackerNet(),
                        attack.rules(),
                        received(attack.occurredAt()),
                        attack.timeQuality(),
                        delivery.id,
                        one.from(),
                        one.to());
    }

    private NoticeReceived event(Notice notice, ReadRecord one) {
        return new NoticeReceived(
                notice.id(),
                source().id(),
                source().site(),
                notice.origin(),
                notice.type(),
                notice.subject(),
                received(notice.occurredAt()),
                notice.timeQuality(),
                notice.data(),
                delivery.id,
                one.from(),
                one.to());
    }

    private Instant received(@Nullable Instant occurredAt) {
        return occurredAt == null ? delivery.receivedAt : occurredAt;
    }

    private DataSource source() {
        return delivery.source;
    }
}
