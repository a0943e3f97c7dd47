package io.drumtower.intake;

import java.util.List;

/**
 * Where a source may be asked for its feed, beside the open web.
 *
 * @param networks in CIDR form, such as {@code 10.20.0.0/16}: private addresses are refused without one
 * @param ports beside 80 and 443
 */
public record FeedGrant(List<String> networks, List<Integer> ports) {

    public static final FeedGrant NONE = new FeedGrant(List.of(), List.of());
}
