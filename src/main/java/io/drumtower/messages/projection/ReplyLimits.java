package io.drumtower.messages.projection;

import io.drumtower.kernel.WrongSetting;
import io.drumtower.messages.MessageKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Within how many working days a message is to be answered; no national rule sets them, a province does. The floor under
 * all is the veto of three months (互动回应差, 国办秘函〔2019〕19号), which is no setting.
 *
 * @param limits by kind, 1 to 60; a kind that is left out has the usual one
 */
@ConfigurationProperties("drumtower.messages")
record ReplyLimits(@Nullable Map<MessageKind, Integer> limits) {

    /** Months after which a message without an answer is a veto. */
    static final int VETO_MONTHS = 3;

    private static final int LONGEST = 60;
    private static final Map<MessageKind, Integer> USUAL = Map.of(
            MessageKind.CONSULTATION, 5,
            MessageKind.ERROR_REPORT, 3,
            MessageKind.SUGGESTION, 15,
            MessageKind.REQUEST, 15,
            MessageKind.COMPLAINT, 15,
            MessageKind.OTHER, 15);

    ReplyLimits {
        var all = new EnumMap<>(USUAL);
        all.putAll(limits == null ? Map.of() : limits);
        if (all.values().stream().anyMatch(days -> days < 1 || days > LONGEST)) {
            throw new WrongSetting(
                    "a limit of drumtower.messages.limits is not between 1 and " + LONGEST + " working days",
                    "Set, for example, drumtower.messages.limits.consultation=5.");
        }
        limits = Map.copyOf(all);
    }

    int workingDays(MessageKind kind) {
        return limits == null ? LONGEST : limits.getOrDefault(kind, LONGEST);
    }
}
