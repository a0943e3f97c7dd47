package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers the forms of the desk: the next page says what was done, or what is wrong. Then the form has again what was
 * typed.
 */
@Component
class Forms {

    private final MessageSource texts;

    Forms(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * A form that was sent.
     *
     * @param name by which its page knows it, and the id of what a broken rule is shown at
     * @param labels the texts {@code <labels>.<field>} are what its fields are called
     * @param then where it leads when it was taken
     * @param again where it stands
     */
    record Sent(String name, String labels, Map<String, String> typed, String then, String again) {}

    String answer(Sent form, RedirectAttributes next, Supplier<Done> sending) {
        try {
            next.addFlashAttribute("done", sending.get());
            return "redirect:" + form.then();
        } catch (RuleViolation broken) {
            return again(form, next, Refused.invalid(broken.code(), form.name()));
        } catch (Refused refused) {
            return again(form, next, refused);
        }
    }

    private String again(Sent form, RedirectAttributes next, Refused refused) {
        var said = new Texts(texts, LocaleContextHolder.getLocale());
        next.addFlashAttribute("form", form.name());
        next.addFlashAttribute("typed", form.typed());
        next.addFlashAttribute("wrong", FormErrors.of(List.of(named(refused, form)), form.labels(), said));
        return "redirect:" + form.again();
    }

    /** What no field can mend is shown at the form. */
    private static Refused named(Refused refused, Sent form) {
        return refused.field() == null
                ? Refused.invalid(
                        refused.code(), form.name(), refused.arguments().toArray())
                : refused;
    }
}
