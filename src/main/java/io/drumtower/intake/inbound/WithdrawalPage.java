package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.GetReceipt;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Withdraws a delivery in three steps: the reason, the answers once more, what happened. */
@Controller
@RolesAllowed({"OPERATIONS", "EDITOR"})
class WithdrawalPage {

    private final Withdrawals withdrawals;
    private final QueryGateway queries;

    WithdrawalPage(Withdrawals withdrawals, QueryGateway queries) {
        this.withdrawals = withdrawals;
        this.queries = queries;
    }

    @GetMapping("/receipts/{delivery}/withdrawal")
    ModelAndView form(@PathVariable String delivery, HttpServletRequest by) {
        withdrawals.requireMay(delivery, by);
        return page(delivery, null, null);
    }

    /** @param step {@code check} shows the answers once more, {@code send} withdraws */
    @PostMapping("/receipts/{delivery}/withdrawal")
    ModelAndView answer(
            @PathVariable String delivery,
            @RequestParam(required = false) @Nullable WithdrawalReason reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "check") String step,
            HttpServletRequest by) {
        withdrawals.requireMay(delivery, by);
        try {
            var request = new WithdrawalRequest(reason == null ? null : reason.name(), note);
            if (step.equals("send")) {
                withdrawals.withdraw(delivery, request, by.getRemoteUser());
                return new ModelAndView("redirect:/receipts/{delivery}?withdrawn");
            }
            request.require();
            return page(delivery, reason, request.note()).addObject("check", step.equals("check"));
        } catch (RuntimeException refused) {
            var page = page(delivery, reason, note).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(String delivery, @Nullable WithdrawalReason reason, @Nullable String note) {
        var receipt =
                queries.query(new GetReceipt(delivery), DeliveryReceipt.class).join();
        if (receipt.withdrawal() != null) {
            throw Refused.conflict("intake.problem.is-withdrawn");
        }
        var source = queries.query(new GetDataSource(receipt.source()), DataSource.class)
                .join();
        return new ModelAndView("intake/withdrawal")
                .addObject("receipt", receipt)
                .addObject("name", source.name())
                .addObject(
                        "kind",
                        Format.of(source.format()).flatMap(Format::shows).orElse(null))
                .addObject("reason", reason)
                .addObject("note", note)
                .addObject("reasons", WithdrawalReason.values());
    }
}
