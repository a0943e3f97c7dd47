package io.drumtower.duty.inbound;

import io.drumtower.duty.vault.Contact;
import io.drumtower.duty.vault.OfficeContacts;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Office;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The office: what it is called, its zone, whom to call. */
@RestController
class OfficeController {

    private final OfficeDesk desk;
    private final Office office;
    private final OfficeContacts contacts;

    OfficeController(OfficeDesk desk, Office office, OfficeContacts contacts) {
        this.desk = desk;
        this.office = office;
        this.contacts = contacts;
    }

    /** @param contacts null leaves them as they are */
    record Sent(@Nullable String name, @Nullable List<ContactRequest> contacts) {

        OfficeRequest request() {
            return new OfficeRequest(
                    name == null ? null : name.strip(),
                    contacts == null
                            ? null
                            : contacts.stream().map(ContactRequest::contact).toList());
        }
    }

    /**
     * @param name blank until it is written
     * @param contacts null for those who may not change them, and for who did not: they are people's numbers
     */
    record Described(String name, String zone, @Nullable List<Contact> contacts) {}

    @GetMapping("/api/office")
    @RolesAllowed("**")
    Described show(HttpServletRequest request, Principal by) {
        var mayWrite = request.isUserInRole("SUPERVISOR") || request.isUserInRole("ADMIN");
        return described(mayWrite ? contacts.read(by.getName()) : null);
    }

    @PostMapping("/api/office")
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    Described write(@RequestBody Sent sent, Principal by) {
        desk.write(sent.request(), by.getName());
        return described(sent.contacts() == null ? null : contacts.find());
    }

    private Described described(@Nullable List<Contact> called) {
        return new Described(office.name(), BusinessDay.zone().getId(), called);
    }
}
