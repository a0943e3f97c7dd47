package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.FindTeam;
import io.drumtower.duty.Team;
import io.drumtower.duty.vault.Contact;
import io.drumtower.duty.vault.OfficeContacts;
import io.drumtower.duty.vault.OfficerAddresses;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In an occasion whoever is on watch; outside of one the contacts of the office take their turns in their order, and the
 * last is called again.
 */
@Component
class TeamThenContacts implements WhoIsCalled {

    private static final String CONTACT = "contact:";

    private final QueryGateway queries;
    private final OfficerAddresses addresses;
    private final OfficeContacts contacts;

    TeamThenContacts(QueryGateway queries, OfficerAddresses addresses, OfficeContacts contacts) {
        this.queries = queries;
        this.addresses = addresses;
        this.contacts = contacts;
    }

    @Override
    public Whom find(Turn turn, @Nullable String occasion, Instant at) {
        var team = queries.query(new FindTeam(occasion, at), FindTeam.Found.class)
                .join()
                .team();
        if (team != null) {
            var member = member(team, turn);
            return member == null ? Whom.NOBODY : Whom.of(member);
        }
        var last = contacts.find().size();
        return last == 0 ? Whom.LISTENER : Whom.of(CONTACT + Math.min(place(turn), last));
    }

    private static @Nullable String member(Team team, Turn turn) {
        return switch (turn) {
            case OFFICER -> team.officerInCharge();
            case BACKUP -> team.backup();
            case SUPERVISOR -> team.supervisor();
        };
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
        return called.startsWith(CONTACT)
                ? findMail(Integer.parseInt(called.substring(CONTACT.length())))
                : addresses.find(called);
    }

    private Optional<String> findMail(int place) {
        var all = contacts.find();
        return Optional.of(place)
                .filter(one -> one <= all.size())
                .map(one -> all.get(one - 1))
                .map(Contact::mail)
                .filter(mail -> !mail.isEmpty());
    }
}
