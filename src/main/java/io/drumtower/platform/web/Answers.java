package io.drumtower.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Puts a problem into words: as a page for people, in the form of RFC 9457 for programs. */
@Component
class Answers {

    private final MessageSource texts;
    private final LocaleResolver languages;

    Answers(MessageSource texts, LocaleResolver languages) {
        this.texts = texts;
        this.languages = languages;
    }

    Object answer(Problem problem, HttpServletRequest request) {
        var status = HttpStatusCode.valueOf(problem.status());
        var detail = detail(problem, request);
        if (isForPeople(request)) {
            return new ModelAndView("error", status).addObject("problem", detail);
        }
        return ResponseEntity.status(status)
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ProblemDetail detail(Problem problem, HttpServletRequest request) {
        var language = languages.resolveLocale(request);
        var detail = ProblemDetail.forStatus(problem.status());
        var title = texts.getMessage("platform.status." + problem.status(), null, detail.getTitle(), language);
        detail.setTitle(title);
        detail.setDetail(texts.getMessage(problem.code(), problem.arguments().toArray(), title, language));
        detail.setProperty("code", problem.code());
        if (problem.field() != null) {
            detail.setProperty("field", problem.field());
        }
        return detail;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = Objects.requireNonNullElse(original, request.getRequestURI()).toString();
        return !path.startsWith("/api/")
                && !path.startsWith("/actuator/")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
    }
}
