package io.drumtower.intake.automation;

import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.FindReceipts.Withdrawal;
import io.drumtower.intake.GetReceipt;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.ShownIntake;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Publications and messages count by decisions of their own, so a withdrawn delivery takes back each that it had brought. */
@Component
class WhenDeliveryIsWithdrawnThenTakeBackWhatItShowed implements WhenDue {

    private final QueryGateway queries;
    private final List<ShownIntake> intakes;
    private final Due due;

    WhenDeliveryIsWithdrawnThenTakeBackWhatItShowed(QueryGateway queries, List<ShownIntake> intakes, Due due) {
        this.queries = queries;
        this.intakes = intakes;
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
        if (withdrawal == null || withdraw(id, reason(withdrawal), withdrawal.by())) {
            due.cancel(what(), id);
        }
    }

    /** @return whether nothing is left; no kind waits for another */
    private boolean withdraw(String delivery, String reason, String by) {
        var left = intakes.stream()
                .filter(one -> !one.withdraw(delivery, reason, by))
                .count();
        return left == 0;
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
