package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.vault.Contact;
import io.drumtower.duty.vault.OfficeContacts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Outside an occasion the contacts of the office take their turns in their order; the last is called again. */
@Component
class ContactsInOrder implements WhoIsCalled {

    private static final String CONTACT = "contact:";

    private final OfficeContacts contacts;

    ContactsInOrder(OfficeContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<String> find(Turn turn, Instant at) {
        var last = contacts.find().size();
        return last == 0 ? Optional.empty() : Optional.of(CONTACT + Math.min(place(turn), last));
    }

    private static int place(Turn turn) {
        return switch (turn) {
            case OFFICER -> 1;
            case BACKUP -> 2;
            case SUPERVISOR -> 3;
        };
    }

    @Override
    public Optional<String> findMail(String called) {
        var all = contacts.find();
        return Optional.of(called)
                .filter(name -> name.startsWith(CONTACT))
                .map(name -> Integer.parseInt(name.substring(CONTACT.length())))
                .filter(place -> place <= all.size())
                .map(place -> all.get(place - 1))
                .map(Contact::mail)
                .filter(mail -> !mail.isEmpty());
    }
}
