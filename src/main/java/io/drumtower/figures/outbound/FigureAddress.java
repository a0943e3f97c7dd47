package io.drumtower.figures.outbound;

import java.time.Instant;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a number opens. */
final class FigureAddress {

    private FigureAddress() {}

    static String of(String key, Instant from, Instant to, List<String> sites) {
        return UriComponentsBuilder.fromPath("/figures/{key}")
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("site", sites)
                .buildAndExpand(key)
                .encode()
                .toUriString();
    }

    /** The most frequent categories, targets and networks of the attacks of a period, which the intake tells. */
    static String tops(Instant from, Instant to) {
        return "/intake/tops?from=" + from + "&to=" + to;
    }
}
