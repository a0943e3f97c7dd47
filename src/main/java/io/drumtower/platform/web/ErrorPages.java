package io.drumtower.platform.web;

import io.drumtower.kernel.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what a filter or the server itself refused. Reached inside the program only: nobody is allowed to call it. */
@Controller
class ErrorPages implements ErrorController {

    private final Answers answers;

    ErrorPages(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        if (request.getAttribute(Refused.class.getName()) instanceof Refused refused) {
            return answers.answer(ProblemOf.of(refused), request);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answers.answer(Problem.of(status instanceof Integer code ? code : 404, HttpHeaders.EMPTY), request);
    }
}
