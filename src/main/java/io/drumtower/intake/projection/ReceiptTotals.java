package io.drumtower.intake.projection;

import io.drumtower.kernel.ReceiptSums;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@link Receipts}, summed up between two positions. */
@Component
class ReceiptTotals implements ReceiptSums {

    private final JdbcClient jdbc;

    ReceiptTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Sums between(List<String> sites, long after, long upTo) {
        return jdbc.sql("select count(*), coalesce(sum(received), 0), coalesce(sum(counted), 0),"
                        + " coalesce(sum(duplicates), 0), coalesce(sum(simulated), 0), coalesce(sum(ignored), 0),"
                        + " coalesce(sum(rejected_count), 0), coalesce(sum(missing), 0) from intake_receipt"
                        + " where position > ? and position <= ? and site = any(?)")
                .params(after, upTo, sites.toArray(String[]::new))
                .query((row, number) -> new Sums(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .single();
    }
}
