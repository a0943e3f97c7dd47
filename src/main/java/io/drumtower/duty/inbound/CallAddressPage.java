package io.drumtower.duty.inbound;

import io.drumtower.duty.vault.OfficerAddresses;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.FormErrors;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Where one is called while on watch: everybody says it of himself. */
@Controller
@RolesAllowed("**")
class CallAddressPage {

    private final OfficerAddresses addresses;
    private final MessageSource texts;

    CallAddressPage(OfficerAddresses addresses, MessageSource texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    /** @param mail blank for none */
    record Address(@Nullable String mail) {

        /** @throws Refused with 422 unless it is blank or an address */
        String require() {
            return OfficeRequest.mail(mail == null ? "" : mail.strip(), "mail");
        }
    }

    @GetMapping("/api/me/call-address")
    @ResponseBody
    Address find(Principal who) {
        return new Address(addresses.find(who.getName()).orElse(""));
    }

    @PostMapping("/api/me/call-address")
    @ResponseBody
    Address write(@RequestBody Address sent, Principal who) {
        addresses.write(who.getName(), sent.require());
        return find(who);
    }

    @GetMapping("/account/call-address")
    ModelAndView show(Principal who) {
        return page(String.valueOf(find(who).mail()));
    }

    @PostMapping("/account/call-address")
    ModelAndView write(@RequestParam(defaultValue = "") String mail, Principal who, Locale language) {
        try {
            write(new Address(mail), who);
            return new ModelAndView("redirect:/account/call-address?written");
        } catch (Refused wrong) {
            Map<String, String> errors = FormErrors.of(List.of(wrong), "duty.call-address", new Texts(texts, language));
            var page = page(mail).addObject("wrong", errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView page(String mail) {
        return new ModelAndView("duty/call-address").addObject("mail", mail);
    }
}
