package io.drumtower.duty.inbound;

import io.drumtower.kernel.OccasionEnds;
import io.drumtower.kernel.OccasionEnds.Ending;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.WallLinks;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of the links to the wall of one occasion. */
@Controller
@RolesAllowed("OPERATIONS")
class WallLinksPage {

    private final WallLinks links;
    private final OccasionEnds occasions;
    private final Clock clock;

    WallLinksPage(WallLinks links, OccasionEnds occasions, Clock clock) {
        this.links = links;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** Times as they are to be read; {@code lastUsed} is null when the link was never used. */
    record Row(
            String id,
            String issuedBy,
            String issued,
            @Nullable String lastUsed) {}

    @GetMapping("/occasions/{occasion}/wall-links")
    ModelAndView show(@PathVariable String occasion) {
        var ending = occasions
                .findEnding(occasion)
                .orElseThrow(() -> Refused.notFound("access.wall-link.no-such-occasion", occasion));
        var rows = links.find(occasion).stream()
                .map(link -> new Row(
                        link.id().toString(), link.issuedBy(), Texts.moment(link.issuedAt()), read(link.lastUsedAt())))
                .toList();
        return new ModelAndView("duty/wall-links")
                .addObject("occasion", occasion)
                .addObject("name", ending.name())
                .addObject("until", read(until(ending)))
                .addObject("links", rows);
    }

    /** Answered at once, and not after a redirect: the token is nowhere kept. */
    @PostMapping("/occasions/{occasion}/wall-links")
    ModelAndView issue(@PathVariable String occasion) {
        try {
            var issued = links.issue(occasion);
            return show(occasion).addObject("fresh", WallAddress.of(occasion, issued.token()));
        } catch (Refused refused) {
            var page = show(occasion)
                    .addObject("refused", refused.code())
                    .addObject("arguments", refused.arguments().toArray());
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }

    @PostMapping("/occasions/{occasion}/wall-links/{link}/revocations")
    String revoke(@PathVariable String occasion, @PathVariable String link) {
        links.revoke(occasion, WallAddress.id(link));
        return "redirect:/occasions/{occasion}/wall-links?revoked";
    }

    /** Null when links open nothing: the occasion was cancelled or is over. */
    private @Nullable Instant until(Ending ending) {
        if (ending.end() == null) {
            return null;
        }
        var until = ending.end().plus(WallLinks.AFTER);
        return clock.instant().isBefore(until) ? until : null;
    }

    private static @Nullable String read(@Nullable Instant at) {
        return at == null ? null : Texts.moment(at);
    }
}
