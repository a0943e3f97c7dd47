package io.drumtower.duty.inbound;

import io.drumtower.duty.OfficeEvent.OfficeDescribed;
import io.drumtower.duty.vault.OfficeContacts;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Office;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes what the office is called and whom to call. What is so already is recorded no second time. */
@Component
class OfficeDesk {

    private final Office office;
    private final OfficeContacts contacts;
    private final Facts facts;
    private final Visible visible;
    private final Clock clock;

    OfficeDesk(Office office, OfficeContacts contacts, Facts facts, Visible visible, Clock clock) {
        this.office = office;
        this.contacts = contacts;
        this.facts = facts;
        this.visible = visible;
        this.clock = clock;
    }

    /** @throws io.drumtower.kernel.Refused with the first thing that is wrong */
    void write(OfficeRequest request, String by) {
        request.wrongs().stream().findFirst().ifPresent(wrong -> {
            throw wrong;
        });
        var name = request.requireName();
        if (!name.equals(office.name())) {
            var described = new OfficeDescribed(name, BusinessDay.zone().getId(), by, clock.instant());
            facts.append(Fact.of(UUID.randomUUID(), "duty.office", described));
            visible.await("duty.office");
        }
        if (request.contacts() != null) {
            contacts.replace(request.contacts(), by);
        }
    }
}
