package io.drumtower.duty.inbound;

import io.drumtower.duty.vault.Contact;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Wrongs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the office is called, and whom to call.
 *
 * @param contacts null leaves them as they are
 */
record OfficeRequest(@Nullable String name, @Nullable List<Contact> contacts) {

    static final int MOST_CONTACTS = 8;

    private static final int LONGEST = 60;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,29}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");

    /** All that is wrong; empty when it can be written. */
    List<Refused> wrongs() {
        return Wrongs.of(Stream.concat(Stream.of(this::requireName, this::requireFew), contactMembers()));
    }

    String requireName() {
        return line(name == null ? "" : name, "name");
    }

    List<Contact> given() {
        return contacts == null ? List.of() : contacts;
    }

    private int requireFew() {
        if (given().size() > MOST_CONTACTS) {
            throw Refused.invalid("duty.problem.too-many-contacts", "contacts", MOST_CONTACTS);
        }
        return given().size();
    }

    private Stream<Runnable> contactMembers() {
        return IntStream.range(0, given().size()).boxed().flatMap(i -> {
            var contact = given().get(i);
            var members = new ArrayList<Runnable>();
            members.add(() -> line(contact.name(), "contacts[" + i + "].name"));
            members.add(() -> phone(contact, "contacts[" + i + "].phone"));
            members.add(() -> mail(contact.mail(), "contacts[" + i + "].mail"));
            return members.stream();
        });
    }

    private static String line(String text, String field) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid("duty.problem.name-expected", field, LONGEST);
        }
        return text;
    }

    private static String phone(Contact contact, String field) {
        if (contact.phone().isEmpty() && contact.mail().isEmpty()) {
            throw Refused.invalid("duty.problem.contact-unreachable", field);
        }
        if (!contact.phone().isEmpty() && !PHONE.matcher(contact.phone()).matches()) {
            throw Refused.invalid("duty.problem.phone-malformed", field);
        }
        return contact.phone();
    }

    /** Blank is none. */
    static String mail(String mail, String field) {
        if (!mail.isEmpty()
                && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches())) {
            throw Refused.invalid("duty.problem.mail-malformed", field);
        }
        return mail;
    }
}
