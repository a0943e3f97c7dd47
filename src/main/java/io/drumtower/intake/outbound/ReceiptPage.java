package io.drumtower.intake.outbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.FindSameInput;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.GetReceipt;
import io.drumtower.intake.format.Format;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
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
    @RolesAllowed({"ADMIN", "OPERATIONS", "DUTY", "SUPERVISOR", "EDITOR", "AUTHOR"})
    ModelAndView show(@PathVariable String delivery) {
        var receipt =
                queries.query(new GetReceipt(delivery), DeliveryReceipt.class).join();
        var withdrawal = receipt.withdrawal();
        var source = source(receipt.source());
        var same = elsewhere(receipt);
        return new ModelAndView("intake/receipt")
                .addObject("format", source.format())
                .addObject(
                        "kind",
                        Format.of(source.format()).flatMap(Format::shows).orElse(null))
                .addObject("same", same)
                .addObject("sameSource", same == null ? null : name(same.source()))
                .addObject("one", receipt)
                .addObject("row", ReceiptRow.of(receipt, source.name()))
                .addObject("bytes", Texts.number(receipt.bytes()))
                .addObject("position", Texts.number(receipt.position()))
                .addObject("withdrawnAt", withdrawal == null ? null : Texts.moment(withdrawal.withdrawnAt()));
    }

    /** The same bytes from another source, which count twice: each source is counted for itself. */
    private @Nullable DeliveryReceipt elsewhere(DeliveryReceipt receipt) {
        return receipt.sha256() == null || receipt.counted() == 0 || receipt.withdrawal() != null
                ? null
                : queries
                        .query(new FindSameInput(receipt.sha256()), FindSameInput.Same.class)
                        .join()
                        .receipts()
                        .stream()
                        .filter(one -> !one.source().equals(receipt.source()))
                        .findFirst()
                        .orElse(null);
    }

    private DataSource source(String id) {
        return queries.query(new GetDataSource(id), DataSource.class).join();
    }

    private String name(String id) {
        return source(id).name();
    }
}
