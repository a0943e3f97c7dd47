package io.drumtower.duty.vault;

import io.drumtower.duty.OfficeEvent.OfficerAddressChanged;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where calls reach officers, by their accounts: mail addresses, which stand in no event. */
@Component
public class OfficerAddresses {

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    OfficerAddresses(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    public Optional<String> find(String account) {
        return jdbc.sql("select mail from duty_officer_address where account = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    /**
     * Records nothing when it is the same.
     *
     * @param mail blank removes it
     */
    public void write(String account, String mail) {
        if (mail.equals(find(account).orElse(""))) {
            return;
        }
        var changed = new OfficerAddressChanged(account, clock.instant());
        facts.append(List.of(Fact.of(UUID.randomUUID(), "duty.office", changed)), counted -> {
            facts.hold();
            jdbc.sql("delete from duty_officer_address where account = ?")
                    .param(account)
                    .update();
            if (!mail.isBlank()) {
                jdbc.sql("insert into duty_officer_address (account, mail) values (?, ?)")
                        .params(account, mail)
                        .update();
            }
            return List.of();
        });
    }
}
