package io.drumtower.intake.projection;

import io.drumtower.intake.FindAccounts;
import io.drumtower.intake.FindAccounts.HalfHourAccount;
import io.drumtower.intake.FindAccounts.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@link Receipts}, added up. */
@Component
class AccountList {

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindAccounts.Accounts handle(FindAccounts query) {
        return new FindAccounts.Accounts(jdbc.sql(
                        "select source, cast(floor(extract(epoch from received_at) / 1800) as bigint) * 1800 as half_hour,"
                                + " sum(received), sum(counted), sum(duplicates), sum(simulated), sum(ignored),"
                                + " sum(rejected_count), sum(missing) from intake_receipt"
                                + " where (cast(:source as text) is null or source = :source)"
                                + " and received_at >= to_timestamp(:from) and received_at < to_timestamp(:to)"
                                + " group by source, half_hour order by half_hour desc, source")
                .param("source", query.source())
                .param("from", query.from().getEpochSecond())
                .param("to", query.to().getEpochSecond())
                .query((row, number) ->
                        new HalfHourAccount(row.getString(1), Instant.ofEpochSecond(row.getLong(2)), numbers(row)))
                .list());
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }
}
