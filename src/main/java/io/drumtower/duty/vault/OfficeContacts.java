package io.drumtower.duty.vault;

import io.drumtower.duty.OfficeEvent.OfficeContactsChanged;
import io.drumtower.duty.OfficeEvent.OfficeContactsRead;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to call outside an occasion. Phone numbers and addresses stand in no event, so these rows are no projection. */
@Component
public class OfficeContacts {

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    OfficeContacts(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** For a person, which is recorded: they are people's numbers. */
    public List<Contact> read(String by) {
        var contacts = find();
        if (!contacts.isEmpty()) {
            facts.append(Fact.of(UUID.randomUUID(), "duty.office", new OfficeContactsRead(by, clock.instant())));
        }
        return contacts;
    }

    /** In the order in which they are called. */
    public List<Contact> find() {
        return jdbc.sql("select name, phone, mail from duty_contact order by place")
                .query((row, number) ->
                        new Contact(row.getString("name"), row.getString("phone"), row.getString("mail")))
                .list();
    }

    /** Puts these in the place of all others; records nothing when they are the same. */
    public void replace(List<Contact> contacts, String by) {
        if (contacts.equals(find())) {
            return;
        }
        var changed = new OfficeContactsChanged(by, clock.instant());
        facts.append(List.of(Fact.of(UUID.randomUUID(), "duty.office", changed)), counted -> {
            facts.hold();
            write(contacts);
            return List.of();
        });
    }

    private void write(List<Contact> contacts) {
        jdbc.sql("delete from duty_contact").update();
        for (var place = 0; place < contacts.size(); place++) {
            var contact = contacts.get(place);
            jdbc.sql("insert into duty_contact (place, name, phone, mail) values (?, ?, ?, ?)")
                    .params(place + 1, contact.name(), contact.phone(), contact.mail())
                    .update();
        }
    }
}
