package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Step;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.kernel.WrongSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a ladder as it is set: {@code officer 0, backup 10, supervisor 15}. */
final class LadderText {

    private static final Pattern STEP = Pattern.compile("(officer|backup|supervisor)\\s+([0-9]{1,4})");

    private LadderText() {}

    /** @throws WrongSetting unless it has a step, and each comes after the one before */
    static List<Step> read(String text) {
        var steps = Arrays.stream(text.split(",", -1))
                .map(step -> step(step.strip(), text))
                .toList();
        for (var i = 1; i < steps.size(); i++) {
            if (steps.get(i).afterMinutes() < steps.get(i - 1).afterMinutes()) {
                throw wrong(text);
            }
        }
        return steps;
    }

    private static Step step(String text, String ladder) {
        var step = STEP.matcher(text);
        if (!step.matches()) {
            throw wrong(ladder);
        }
        return new Step(Turn.valueOf(step.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(step.group(2)));
    }

    private static WrongSetting wrong(String ladder) {
        return new WrongSetting(
                "drumtower.duty.ladder is \"" + ladder + "\", which is no ladder",
                "Write officer, backup or supervisor, each with the minutes after the alarm, in their order, for"
                        + " example: officer 0, backup 10, supervisor 15");
    }
}
