package io.drumtower.intake.projection;

import io.drumtower.intake.DeliveryEvent.DeliveryWithdrawn;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All receipts, a row each part; a key that makes twice once. */
@Component
class Receipts implements Projection {

    private static final String INSERT =
            "insert into intake_receipt (delivery, part, position, last, source, site, format, received_at, received,"
                    + " counted, duplicates, simulated, ignored, rejected_count, rejects, missing, blocked, challenged,"
                    + " detected, unknown, not_utf8, bytes, sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?) on conflict (delivery, part) do nothing";

    private static final String WITHDRAW = "insert into intake_withdrawal (delivery, reason, note, withdrawn_by,"
            + " withdrawn_at) values (?, ?, ?, ?, ?) on conflict (delivery) do nothing";

    private final JdbcTemplate template;
    private final Due due;

    Receipts(JdbcTemplate template, Due due) {
        this.template = template;
        this.due = due;
    }

    @Override
    public String group() {
        return "intake.receipts";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == IntakeReceived.class || event == DeliveryWithdrawn.class;
    }

    @Override
    public Batch begin() {
        var rows = new ArrayList<@Nullable Object[]>();
        var withdrawals = new ArrayList<@Nullable Object[]>();
        var withdrawn = new ArrayList<DeliveryWithdrawn>();
        return new Batch() {
            @Override
            public void on(Recorded event) {
                if (event.event() instanceof IntakeReceived received) {
                    rows.add(row(event.position(), received));
                } else if (event.event() instanceof DeliveryWithdrawn one) {
                    withdrawals.add(row(one));
                    withdrawn.add(one);
                }
            }

            @Override
            public void write() {
                template.batchUpdate(INSERT, rows);
                template.batchUpdate(WITHDRAW, withdrawals);
                withdrawn.forEach(Receipts.this::remind);
            }
        };
    }

    /** Publications are taken back one by one; the figures know by themselves what else counts no more. */
    private void remind(DeliveryWithdrawn event) {
        var formats = template.queryForList(
                "select distinct format from intake_receipt where delivery = ?", String.class, event.delivery());
        if (formats.stream().flatMap(one -> Format.of(one).stream()).anyMatch(Format::hasShown)) {
            due.at("intake.withdrawal", event.delivery(), event.occurredAt());
        }
    }

    private static @Nullable Object[] row(DeliveryWithdrawn event) {
        return new @Nullable Object[] {
            event.delivery(),
            event.reason().name(),
            event.note(),
            event.by(),
            event.occurredAt().atOffset(ZoneOffset.UTC)
        };
    }

    private static @Nullable Object[] row(long position, IntakeReceived event) {
        var attacks = event.attacks();
        return new @Nullable Object[] {
            event.delivery(),
            event.part(),
            position,
            event.last(),
            event.source(),
            event.site(),
            event.format(),
            event.receivedAt().atOffset(ZoneOffset.UTC),
            event.received(),
            event.counted(),
            event.duplicates(),
            event.simulated(),
            event.ignored().values().stream().mapToLong(Long::longValue).sum(),
            event.rejected(),
            event.rejects().stream().map(one -> one.at() + '\t' + one.reason()).toArray(String[]::new),
            event.missing(),
            attacks == null ? null : attacks.blocked(),
            attacks == null ? null : attacks.challenged(),
            attacks == null ? null : attacks.detected(),
            attacks == null ? null : attacks.unknown(),
            event.notUtf8(),
            event.bytes(),
            event.sha256()
        };
    }
}
