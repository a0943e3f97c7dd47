package io.drumtower.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {

    private enum Rule {
        TOO_EARLY
    }

    private final RedirectAttributes next = new RedirectAttributesModelMap();
    private final Forms forms;

    FormsTest() {
        var texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        forms = new Forms(texts);
    }

    private static Forms.Sent sent(String id, Map<String, String> typed) {
        return new Forms.Sent(id, "labels", typed, "/then", "/again");
    }

    private String refuse(Forms.Sent form, RuntimeException refused) {
        return forms.take(form, next, () -> {
            throw refused;
        });
    }

    @Test
    void lead_on_and_say_what_was_done() {
        assertThat(forms.answer(sent("close", Map.of()), next, () -> Done.of("done", "waf")))
                .isEqualTo("redirect:/then");

        assertThat(flash()).containsExactly(Map.entry("done", Done.of("done", "waf")));
    }

    @Test
    void have_again_what_was_typed_but_no_password() {
        var typed = Map.of("to", "s03", "password", "secret", "_csrf", "token", "form", "down");

        assertThat(refuse(sent("down", typed), Refused.invalid("missing", "reason")))
                .isEqualTo("redirect:/again");

        assertThat(flash())
                .containsEntry("sent", "down")
                .containsEntry("typed", Map.of("down-to", "s03"))
                .containsEntry("wrong", Map.of("down-reason", "missing"));
    }

    @Test
    void show_a_broken_rule_at_the_form() {
        refuse(sent("open", Map.of()), new RuleViolation("rule", Rule.TOO_EARLY));

        assertThat(flash()).containsEntry("wrong", Map.of("open", "rule.too-early"));
    }

    @Test
    void show_all_that_is_wrong_and_the_first_of_each_field() {
        var wrongs = List.of(Refused.invalid("a", "start"), Refused.invalid("b", "start"), Refused.invalid("c", "end"));

        forms.again(sent("amend", Map.of()), next, wrongs);

        assertThat(flash()).containsEntry("wrong", Map.of("amend-start", "a", "amend-end", "c"));
    }

    @Test
    void are_told_apart_by_their_own_ids_when_there_are_several_of_a_kind() {
        refuse(sent("carry", Map.of("form", "carry-waf", "owner", "d42")), Refused.invalid("missing", "nextStep"));

        assertThat(flash())
                .containsEntry("sent", "carry-waf")
                .containsEntry("typed", Map.of("carry-waf-owner", "d42"))
                .containsEntry("wrong", Map.of("carry-waf-nextStep", "missing"));
    }

    @Test
    void do_not_call_themselves_what_they_are_not() {
        refuse(sent("carry", Map.of("form", "close-waf")), Refused.invalid("missing", "nextStep"));

        assertThat(flash()).containsEntry("sent", "carry");
    }

    @Test
    void throw_on_what_cannot_be_helped_by_typing() {
        var gone = Refused.notFound("no-such-item", "waf");

        assertThatThrownBy(() -> refuse(sent("close", Map.of()), gone)).isSameAs(gone);
        assertThat(flash()).isEmpty();
    }

    private Map<String, Object> flash() {
        return Map.copyOf(next.getFlashAttributes());
    }
}
