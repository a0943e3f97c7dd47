package io.drumtower.duty.inbound;

import io.drumtower.duty.vault.Contact;
import io.drumtower.duty.vault.OfficeContacts;
import io.drumtower.kernel.Office;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.FormErrors;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office as a form, also as a step of the first set-up ({@code ?setup}). */
@Controller
class OfficePage {

    private static final int SPARE = 2;

    private final OfficeDesk desk;
    private final Office office;
    private final OfficeContacts contacts;
    private final MessageSource texts;

    OfficePage(OfficeDesk desk, Office office, OfficeContacts contacts, MessageSource texts) {
        this.desk = desk;
        this.office = office;
        this.contacts = contacts;
        this.texts = texts;
    }

    @GetMapping("/office")
    @RolesAllowed("**")
    ModelAndView show(HttpServletRequest request, Principal by) {
        var mayWrite = request.isUserInRole("SUPERVISOR") || request.isUserInRole("ADMIN");
        return page(office.name(), mayWrite ? contacts.read(by.getName()) : List.of())
                .addObject("mayWrite", mayWrite);
    }

    @PostMapping("/office")
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    ModelAndView write(@RequestParam MultiValueMap<String, String> form, Principal by, Locale language) {
        var request = read(form);
        var wrongs = request.wrongs();
        if (!wrongs.isEmpty()) {
            return wrong(request, wrongs, language);
        }
        desk.write(request, by.getName());
        return new ModelAndView(form.containsKey("setup") ? "redirect:/setup/office/next" : "redirect:/office?written");
    }

    private ModelAndView wrong(OfficeRequest request, List<Refused> wrongs, Locale language) {
        var page = page(String.valueOf(request.name()), request.given())
                .addObject("mayWrite", true)
                .addObject("wrong", FormErrors.of(wrongs, "duty.office", new Texts(texts, language)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String name, List<Contact> contacts) {
        var rows = new ArrayList<>(contacts);
        for (var i = 0; i < SPARE && rows.size() < OfficeRequest.MOST_CONTACTS; i++) {
            rows.add(new Contact("", "", ""));
        }
        return new ModelAndView("duty/office").addObject("name", name).addObject("rows", rows);
    }

    /** A row in which nothing stands is no contact. */
    private static OfficeRequest read(MultiValueMap<String, String> form) {
        var names = form.getOrDefault("contact", List.of());
        var phones = form.getOrDefault("phone", List.of());
        var mails = form.getOrDefault("mail", List.of());
        var rows = IntStream.range(0, Math.min(names.size(), Math.min(phones.size(), mails.size())))
                .mapToObj(i -> new ContactRequest(names.get(i), phones.get(i), mails.get(i)).contact())
                .filter(contact -> !(contact.name() + contact.phone() + contact.mail()).isEmpty())
                .toList();
        var name = form.getFirst("name");
        return new OfficeRequest(name == null ? "" : name.strip(), form.containsKey("contact") ? rows : null);
    }
}
