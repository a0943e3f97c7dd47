package io.drumtower.platform.web;

import jakarta.annotation.security.PermitAll;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component of the stylesheet in both themes, for who builds pages: in the profile {@code dev} only. */
@Controller
@Profile("dev")
class ComponentsPage {

    @GetMapping("/dev/components")
    @PermitAll
    String show() {
        return "platform/components";
    }
}
