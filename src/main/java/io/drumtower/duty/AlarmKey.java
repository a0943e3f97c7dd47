package io.drumtower.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names the alarm that a cause at the desk is, such as {@code duty.slot-missed:expo:217}.
 *
 * @param thing number of a slot or inspection, the first of several; number of a handover, as {@code 3.1}; id of an item
 */
public record AlarmKey(Cause cause, String occasion, String thing) {

    public enum Cause {
        /** A slot that is to be filed soon. */
        SLOT_DUE,
        SLOT_MISSED,
        /** Slots that the clockwork slept through. */
        SLOTS_MISSED,
        INSPECTION_MISSED,
        /** Inspections that the clockwork slept through. */
        INSPECTIONS_MISSED,
        /** A handover that nobody accepts. */
        HANDOVER_OPEN,
        /** A critical item that nobody looks after. */
        ITEM_CRITICAL;

        /** What the keys of its alarms begin with. */
        public String prefix() {
            return "duty." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ":";
        }

        public AlarmKey of(String occasion, Object thing) {
            return new AlarmKey(this, occasion, String.valueOf(thing));
        }
    }

    private static final Pattern FORM = Pattern.compile("(duty\\.[a-z-]+:)([^:]+):([^:]+)");

    /** @param handover its id, which begins with that of the occasion */
    public static AlarmKey ofHandover(String occasion, String handover) {
        return Cause.HANDOVER_OPEN.of(occasion, handover.substring(occasion.length() + 1));
    }

    /** Empty for the alarm of something else. */
    public static Optional<AlarmKey> read(String key) {
        var form = FORM.matcher(key);
        return Optional.of(form)
                .filter(found -> found.matches())
                .flatMap(found -> Arrays.stream(Cause.values())
                        .filter(cause -> cause.prefix().equals(found.group(1)))
                        .findFirst()
                        .map(cause -> new AlarmKey(cause, found.group(2), found.group(3))));
    }

    public int number() {
        return Integer.parseInt(thing);
    }

    /** Id of the handover. */
    public String handover() {
        return occasion + "." + thing;
    }

    @Override
    public String toString() {
        return cause.prefix() + occasion + ":" + thing;
    }
}
