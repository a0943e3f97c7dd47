package io.drumtower.intake.format;

import java.time.ZoneId;
import java.util.Set;

/**
 * What a parser must know of the data source.
 *
 * @param zone of times that name none
 * @param denyStatus HTTP status that the firewall answers a blocked request with
 * @param denyRules ids of the firewall's own rules that deny
 */
public record SourceSettings(ZoneId zone, int denyStatus, Set<String> denyRules) {}
