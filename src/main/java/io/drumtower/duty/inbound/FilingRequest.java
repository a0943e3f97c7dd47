package io.drumtower.duty.inbound;

import io.drumtower.duty.command.SummaryNote;
import io.drumtower.kernel.Refused;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends for a slot; only the first member is needed.
 *
 * @param revision of the figures that he saw
 * @param reasons why a source said nothing, by the source's id
 * @param zeroConfirmed needed where there was no attack at all, or no visit
 */
record FilingRequest(
        @Nullable Integer revision,
        @Nullable String remark,
        @Nullable Map<String, String> reasons,
        @Nullable Boolean zeroConfirmed) {

    private static final int MOST = 100;

    int requireRevision() {
        if (revision == null || revision < 1) {
            throw Refused.invalid("duty.problem.revision-expected", "revision");
        }
        return revision;
    }

    SummaryNote note() {
        return new SummaryNote(Wording.optional(remark, "remark"), said(), Boolean.TRUE.equals(zeroConfirmed));
    }

    /** In the order of the sources, so that the same again is the same. */
    private Map<String, String> said() {
        if (reasons == null) {
            return Map.of();
        }
        if (reasons.size() > MOST) {
            throw Refused.invalid("duty.problem.too-many-reasons", "reasons", MOST);
        }
        var said = new TreeMap<String, String>();
        reasons.forEach((source, reason) -> said.put(source, Wording.require(reason, "reasons." + source)));
        return said;
    }
}
