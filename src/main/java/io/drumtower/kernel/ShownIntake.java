package io.drumtower.kernel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Takes what data sources show of one kind. Each thing counts once, whichever source brings it and however often. There is
 * one for each {@link Shown.Kind}.
 */
public interface ShownIntake {

    /**
     * @param receivedAt when the delivery came
     * @param polled a feed, which shows again and again what it has, and not somebody who sends it
     */
    record From(String source, String delivery, Instant receivedAt, boolean polled) {}

    Shown.Kind kind();

    /** By which its things come, as settings name them; the usual one first. */
    List<String> channels();

    /** What they may be, as settings name it. */
    List<String> categories();

    /**
     * Settings as they are kept.
     *
     * @throws Refused when they name what there is not, with the member that is wrong
     */
    ShownAs require(ShownAs as);

    /**
     * Takes them in one transaction, and with them what {@code and} makes of their fates. Corrections of publications are
     * decided before it, what comes back and how messages went on after it, one by one: after a crash in between, what is
     * sent again is decided then.
     *
     * @param shown of its kind, at most {@link Facts#UNIT}
     * @param and as in {@link Facts#append}: called in the transaction, perhaps again; a fate for each, in their order
     * @return position of the last event of the transaction
     */
    long take(List<Shown> shown, ShownAs as, From from, Function<List<Fate>, List<?>> and);

    /** What would become of them; nothing is recorded. What came earlier in the list is known then. */
    List<Fate> preview(List<Shown> shown, ShownAs as, From from);

    /**
     * Takes back some of what only a withdrawn delivery had told.
     *
     * @return whether nothing is left
     */
    boolean withdraw(String delivery, String reason, String by);
}
