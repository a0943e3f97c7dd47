package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.pages.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One of several forms of a page, that was sent. When it is refused, its page shows what is wrong and what was typed;
 * the ids of its fields begin with the id of the form.
 */
@Component
class SentForm {

    private static final Set<String> NEVER_BACK = Set.of("_csrf", "form", "password");
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final MessageSource texts;

    SentForm(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * @param unlessNamed its id, where the form does not name it
     * @param labels texts {@code <labels>.<field>} are the labels of its fields
     * @return whether it was taken
     */
    boolean isTaken(
            Runnable command,
            String unlessNamed,
            String labels,
            Map<String, String> typed,
            RedirectAttributes next,
            Locale language) {
        var words = new Texts(texts, language);
        var form = typed.getOrDefault("form", unlessNamed);
        try {
            command.run();
            return true;
        } catch (RuleViolation broken) {
            next.addFlashAttribute("wrong", new LinkedHashMap<>(Map.of(form, words.say(broken.code()))));
        } catch (Refused refused) {
            next.addFlashAttribute("wrong", wrong(refused, form, labels, words));
        }
        next.addFlashAttribute("typed", typed(form, typed));
        next.addFlashAttribute("sent", form);
        return false;
    }

    /** @throws Refused when it is nothing that could be typed differently */
    private static Map<String, String> wrong(Refused refused, String form, String labels, Texts words) {
        if (refused.status() != UNPROCESSABLE && refused.status() != CONFLICT && refused.status() != TOO_MANY) {
            throw refused;
        }
        var sentence = FormErrors.of(List.of(refused), labels, words)
                .values()
                .iterator()
                .next();
        var field = refused.field();
        return new LinkedHashMap<>(Map.of(field == null ? form : form + "-" + field, sentence));
    }

    private static Map<String, String> typed(String form, Map<String, String> typed) {
        var kept = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (!NEVER_BACK.contains(name)) {
                kept.put(form + "-" + name, value);
            }
        });
        return kept;
    }
}
