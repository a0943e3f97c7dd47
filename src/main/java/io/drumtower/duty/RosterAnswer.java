package io.drumtower.duty;

import io.drumtower.duty.Cover.Stretch;
import java.util.List;

/**
 * A roster as it is answered.
 *
 * @param published false when it was only checked, or when there is none
 * @param gapMinutes of the occasion in which nobody is planned
 * @param overlapMinutes in which more than one shift is planned
 */
public record RosterAnswer(
        String occasion,
        boolean published,
        long gapMinutes,
        long overlapMinutes,
        List<Stretch> gaps,
        List<Stretch> overlaps,
        List<RosteredShift> shifts) {

    public static RosterAnswer of(GetOutline.Outline occasion, List<RosteredShift> shifts, boolean published) {
        var cover = Cover.of(shifts, occasion.start(), occasion.end());
        return new RosterAnswer(
                occasion.id(),
                published,
                cover.gapMinutes(),
                cover.overlapMinutes(),
                cover.gaps(),
                cover.overlaps(),
                shifts);
    }
}
