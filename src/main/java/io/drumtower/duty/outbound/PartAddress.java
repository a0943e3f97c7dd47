package io.drumtower.duty.outbound;

import java.time.Instant;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of what other contexts show of a period. */
final class PartAddress {

    private PartAddress() {}

    /** Of the most frequent categories, targets and networks of its attacks. */
    static String of(List<String> sites, Instant from, Instant to) {
        return address("/intake/tops", sites, from, to);
    }

    static String figure(String key, List<String> sites, Instant from, Instant to) {
        return address("/figures/" + key, sites, from, to);
    }

    private static String address(String path, List<String> sites, Instant from, Instant to) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("site", sites)
                .encode()
                .toUriString();
    }
}
