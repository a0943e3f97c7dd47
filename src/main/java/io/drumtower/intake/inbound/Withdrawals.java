package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.FindReceipts.Withdrawal;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.GetReceipt;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Withdraws deliveries, for programs and for people. */
@Component
class Withdrawals {

    private static final String RECEIPTS = "intake.receipts";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    Withdrawals(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param isNew false: it was withdrawn before, for the same reason */
    record Withdrawn(Withdrawal withdrawal, boolean isNew) {}

    Withdrawn withdraw(String delivery, WithdrawalRequest request, String by) {
        visible.await(RECEIPTS); // what was just sent has its receipt
        var command = request.command(receipt(delivery), by, clock.instant());
        boolean isNew = commands.sendAndWait(command);
        visible.await(RECEIPTS);
        return new Withdrawn(Objects.requireNonNull(receipt(delivery).withdrawal()), isNew);
    }

    /** @throws Refused when it is neither for who runs the sources nor, of a sheet or a feed, for who edits */
    void requireMay(String delivery, HttpServletRequest by) {
        if (by.isUserInRole("OPERATIONS")) {
            return;
        }
        visible.await(RECEIPTS);
        var source = queries.query(new GetDataSource(receipt(delivery).source()), DataSource.class)
                .join();
        if (source.shown() == null) {
            throw Refused.of(403, "platform.problem.forbidden");
        }
    }

    private DeliveryReceipt receipt(String delivery) {
        return queries.query(new GetReceipt(delivery), DeliveryReceipt.class).join();
    }
}
