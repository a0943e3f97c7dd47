package io.drumtower.intake.outbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.GetReceipt;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One receipt. */
@Controller
class ReceiptPage {

    private final QueryGateway queries;

    ReceiptPage(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/receipts/{delivery}")
    @RolesAllowed({"ADMIN", "OPERATIONS", "DUTY", "SUPERVISOR"})
    ModelAndView show(@PathVariable String delivery) {
        var receipt =
                queries.query(new GetReceipt(delivery), DeliveryReceipt.class).join();
        var withdrawal = receipt.withdrawal();
        var source = queries.query(new GetDataSource(receipt.source()), DataSource.class)
                .join();
        return new ModelAndView("intake/receipt")
                .addObject("one", receipt)
                .addObject("row", ReceiptRow.of(receipt, source.name()))
                .addObject("bytes", Texts.number(receipt.bytes()))
                .addObject("position", Texts.number(receipt.position()))
                .addObject("withdrawnAt", withdrawal == null ? null : Texts.moment(withdrawal.withdrawnAt()));
    }
}
