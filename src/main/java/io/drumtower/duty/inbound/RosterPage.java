package io.drumtower.duty.inbound;

import io.drumtower.duty.Cover;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.GetRoster;
import io.drumtower.duty.RosteredShift;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Signatures;
import io.drumtower.pages.FormErrors;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roster (值班表) by a form: laid out by a pattern, then each shift as it is wanted, checked, and published. */
@Controller
@RequestMapping("/occasions/{occasion}/roster")
@RolesAllowed("SUPERVISOR")
class RosterPage {

    private final QueryGateway queries;
    private final RosterController rosters;
    private final Signatures signatures;
    private final MessageSource texts;

    RosterPage(QueryGateway queries, RosterController rosters, Signatures signatures, MessageSource texts) {
        this.queries = queries;
        this.rosters = rosters;
        this.signatures = signatures;
        this.texts = texts;
    }

    /** A stretch of time that nobody covers, or more than one shift. */
    record Stretch(String from, String to, String length) {}

    @GetMapping
    ModelAndView show(@PathVariable String occasion, Locale language) {
        var outline = outline(occasion);
        var roster =
                queries.query(new GetRoster(occasion), GetRoster.Roster.class).join();
        var page = page(outline, RosterForm.of(roster.shifts()))
                .addObject("published", roster.publishedAt() == null ? null : Texts.moment(roster.publishedAt()));
        return roster.shifts().isEmpty() ? page : cover(page, outline, roster.shifts(), new Texts(texts, language));
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String occasion,
            @RequestParam MultiValueMap<String, String> typed,
            Principal by,
            Locale language) {
        var outline = outline(occasion);
        var words = new Texts(texts, language);
        var form = RosterForm.of(typed);
        var step = Objects.requireNonNullElse(typed.getFirst("step"), "");
        var wrongs = form.wrongs(step.equals("fill"), words);
        if (!wrongs.isEmpty()) {
            return wrong(page(outline, form), wrongs);
        }
        try {
            return switch (step) {
                case "fill" -> filled(outline, form, words);
                case "publish" -> {
                    rosters.publish(occasion, false, form.request(), by);
                    yield new ModelAndView("redirect:/occasions/{occasion}/roster?done", "occasion", occasion);
                }
                default -> cover(page(outline, form), outline, form.request().shifts(outline), words);
            };
        } catch (RuleViolation broken) {
            return wrong(page(outline, form), Map.of("roster", words.say(broken.code())));
        } catch (Refused refused) {
            return wrong(page(outline, form), FormErrors.of(List.of(refused), "duty.roster", words));
        }
    }

    private ModelAndView filled(GetOutline.Outline outline, RosterForm form, Texts words) {
        var shifts = form.fill(outline);
        var filled = new RosterForm(
                form.pattern(),
                form.teams(),
                shifts.stream().map(RosterForm.Row::of).toList());
        return cover(page(outline, filled), outline, shifts, words);
    }

    private ModelAndView cover(ModelAndView page, GetOutline.Outline outline, List<RosteredShift> shifts, Texts words) {
        var cover = Cover.of(shifts, outline.start(), outline.end());
        return page.addObject("gaps", stretches(cover.gaps(), words))
                .addObject("overlaps", stretches(cover.overlaps(), words))
                .addObject("strangers", String.join("、", strangers(shifts)))
                .addObject("covered", true);
    }

    /** Whoever is to answer for a shift and cannot sign for it: mostly a name that is misspelt. */
    private List<String> strangers(List<RosteredShift> shifts) {
        return signatures.unable(shifts.stream()
                .flatMap(shift -> Stream.of(shift.officerInCharge(), shift.backup(), shift.supervisor()))
                .filter(Objects::nonNull)
                .toList());
    }

    private static List<Stretch> stretches(List<Cover.Stretch> all, Texts words) {
        return all.stream()
                .map(one -> new Stretch(
                        Texts.minute(one.from()),
                        Texts.minute(one.to()),
                        words.say("duty.roster.minutes", Texts.number(one.minutes()))))
                .toList();
    }

    private static ModelAndView wrong(ModelAndView page, Map<String, String> wrongs) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("wrong", wrongs);
    }

    private static ModelAndView page(GetOutline.Outline outline, RosterForm form) {
        return new ModelAndView("duty/roster")
                .addObject("occasion", outline.id())
                .addObject("name", outline.name())
                .addObject("cancelled", outline.cancelled())
                .addObject("period", Texts.minute(outline.start()) + " – " + Texts.minute(outline.end()))
                .addObject("places", String.join("、", outline.places()))
                .addObject("form", form);
    }

    private GetOutline.Outline outline(String occasion) {
        return queries.query(new GetOutline(occasion), GetOutline.Outline.class).join();
    }
}
