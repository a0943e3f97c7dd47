package io.drumtower.pages;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers forms that were sent: the next page says what was done, or what is wrong. Then the form has again what was
 * typed. A page may have several forms, so the ids of fields begin with the id of their form.
 */
@Component
public class Forms {

    private static final Set<String> NEVER_BACK = Set.of("_csrf", "form", "password");

    /** What could be typed differently, done by somebody else, or tried later: 409, 422, 429. */
    private static final Set<Integer> FOR_THE_TYPIST = Set.of(409, 422, 429);

    private final MessageSource texts;

    public Forms(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * A form that was sent.
     *
     * @param id what a broken rule is shown at; one of several of its kind sends it as {@code form}
     * @param labels the texts {@code <labels>.<field>} are what its fields are called
     * @param then where it leads when it was taken
     * @param again where it stands
     */
    public record Sent(String id, String labels, Map<String, String> typed, String then, String again) {

        public Sent {
            var own = typed.getOrDefault("form", id);
            id = own.startsWith(id + "-") ? own : id;
        }

        /** Leads back to where it stands. */
        public Sent(String id, String labels, Map<String, String> typed, String here) {
            this(id, labels, typed, here, here);
        }

        private String idOf(String field) {
            return id + "-" + field;
        }
    }

    /** @throws Refused when it is nothing that who typed it can help */
    public String answer(Sent form, RedirectAttributes next, Supplier<Done> sending) {
        return take(form, next, () -> next.addFlashAttribute("done", sending.get()));
    }

    /** As the other, unless something is wrong already: then it tells all of that. */
    public String answer(Sent form, RedirectAttributes next, List<Refused> wrongs, Supplier<Done> sending) {
        return wrongs.isEmpty() ? answer(form, next, sending) : again(form, next, wrongs);
    }

    /** As the other, where the next page shows by itself what was done. */
    public String take(Sent form, RedirectAttributes next, Runnable sending) {
        try {
            sending.run();
            return "redirect:" + form.then();
        } catch (RuleViolation broken) {
            return again(form, next, List.of(Refused.conflict(broken.code())));
        } catch (Refused refused) {
            return again(form, next, refused);
        } catch (CompletionException e) { // a query wraps what it refuses
            if (e.getCause() instanceof Refused refused) {
                return again(form, next, refused);
            }
            throw e;
        }
    }

    private String again(Sent form, RedirectAttributes next, Refused refused) {
        if (FOR_THE_TYPIST.contains(refused.status())) {
            return again(form, next, List.of(refused));
        }
        throw refused;
    }

    /** Shows it again with all that is wrong. */
    public String again(Sent form, RedirectAttributes next, List<Refused> wrongs) {
        var words = new Texts(texts, LocaleContextHolder.getLocale());
        var wrong = new LinkedHashMap<String, String>();
        for (var one : wrongs) {
            var at = one.field() == null ? form.id() : form.idOf(one.field());
            wrong.putIfAbsent(at, FormErrors.sentence(one, form.labels(), words));
        }
        var typed = new LinkedHashMap<String, String>();
        form.typed().forEach((field, text) -> {
            if (!NEVER_BACK.contains(field)) {
                typed.put(form.idOf(field), text);
            }
        });
        next.addFlashAttribute("sent", form.id());
        next.addFlashAttribute("typed", typed);
        next.addFlashAttribute("wrong", wrong);
        return "redirect:" + form.again();
    }
}
