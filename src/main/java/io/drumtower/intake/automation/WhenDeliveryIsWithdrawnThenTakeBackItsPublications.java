package io.drumtower.intake.automation;

import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.FindReceipts.Withdrawal;
import io.drumtower.intake.GetReceipt;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.PublicationIntake;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Publications count by decisions of their own, so a withdrawn delivery takes back each that it had released. */
@Component
class WhenDeliveryIsWithdrawnThenTakeBackItsPublications implements WhenDue {

    private final QueryGateway queries;
    private final PublicationIntake publications;
    private final Due due;

    WhenDeliveryIsWithdrawnThenTakeBackItsPublications(QueryGateway queries, PublicationIntake publications, Due due) {
        this.queries = queries;
        this.publications = publications;
        this.due = due;
    }

    @Override
    public String what() {
        return "intake.withdrawal";
    }

    @Override
    public void due(String id, Instant at) {
        var withdrawal =
                queries.query(new GetReceipt(id), DeliveryReceipt.class).join().withdrawal();
        if (withdrawal == null || publications.withdraw(id, reason(withdrawal), withdrawal.by())) {
            due.cancel(what(), id);
        }
    }

    /** As it stands in the history of each, in the words of the office. */
    private static String reason(Withdrawal withdrawal) {
        var why = switch (withdrawal.reason()) {
            case WRONG_FILE -> "传错文件";
            case TEST_SCAN -> "授权测试";
            case OTHER -> String.valueOf(withdrawal.note());
        };
        return "整批送达已撤回：" + why;
    }
}
