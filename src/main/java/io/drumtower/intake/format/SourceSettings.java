package io.drumtower.intake.format;

import java.time.ZoneId;

/**
 * What a parser must know of the data source.
 *
 * @param zone of times that name none
 * @param denyStatus HTTP status that the firewall answers a blocked request with
 */
public record SourceSettings(ZoneId zone, int denyStatus) {}
