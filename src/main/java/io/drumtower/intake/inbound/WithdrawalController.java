package io.drumtower.intake.inbound;

import io.drumtower.intake.FindReceipts.Withdrawal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what a delivery counted. */
@RestController
@RolesAllowed({"OPERATIONS", "EDITOR"})
class WithdrawalController {

    private final Withdrawals withdrawals;

    WithdrawalController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @PostMapping("/api/intake/receipts/{delivery}/withdrawals")
    ResponseEntity<Withdrawal> withdraw(
            @PathVariable String delivery, @RequestBody WithdrawalRequest request, HttpServletRequest by) {
        withdrawals.requireMay(delivery, by);
        var withdrawn = withdrawals.withdraw(delivery, request, by.getRemoteUser());
        return ResponseEntity.status(withdrawn.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(withdrawn.withdrawal());
    }
}
