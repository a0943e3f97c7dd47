package io.drumtower.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param position gapless, from 1
 * @param stream the aggregate that decided it; a fact is a stream of its own
 * @param recordedAt by the program's clock, which may have jumped; never the time of the occurrence
 */
public record Recorded(long position, UUID id, String stream, Instant recordedAt, Object event) {}
