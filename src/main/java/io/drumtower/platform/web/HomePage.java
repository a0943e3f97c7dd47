package io.drumtower.platform.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {

    @GetMapping("/")
    @RolesAllowed("**")
    String show() {
        return "home";
    }
}
