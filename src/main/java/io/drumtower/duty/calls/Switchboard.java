package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.Step;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.kernel.Alarms.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lines by which calls go out. The sample has none: its alarms are invented. */
@Component
@EnableConfigurationProperties(CallSettings.class)
public class Switchboard {

    private static final List<Step> REMINDER = List.of(new Step(Turn.OFFICER, 0));

    private final List<CallLine> lines;
    private final List<Step> ladder;
    private final WhoIsCalled who;
    private final CallText texts;

    Switchboard(CallSettings settings, WhoIsCalled who, CallText texts, JsonMapper json, Environment environment) {
        this.who = who;
        this.texts = texts;
        ladder = settings.steps();
        lines = environment.acceptsProfiles(Profiles.of("sample")) ? List.of() : lines(settings, who, json);
    }

    private static List<CallLine> lines(CallSettings settings, WhoIsCalled who, JsonMapper json) {
        var lines = new ArrayList<CallLine>();
        var webhook = settings.webhook();
        if (webhook != null) {
            lines.add(new WebhookLine(webhook, json));
        }
        var smtp = settings.smtp();
        if (smtp != null) {
            lines.add(new MailLine(smtp, who));
        }
        return List.copyOf(lines);
    }

    /** Empty when nobody can be called. */
    public List<Line> lines() {
        return lines.stream().map(CallLine::line).toList();
    }

    /** Empty when nobody can be called. */
    public List<Step> ladder(Severity severity) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return severity == Severity.REMINDER ? REMINDER : ladder;
    }

    /** @param occasion that the alarm is of; null for one that is of none */
    public Callee find(Turn turn, @Nullable String occasion, Instant at) {
        var whom = who.find(turn, occasion, at);
        return new Callee(
                whom.called(),
                lines.stream()
                        .filter(line -> line.reaches(whom))
                        .map(CallLine::line)
                        .toList());
    }

    /** Comes back when the receiver has taken it over. */
    public void send(Line line, Call call) throws NotDelivered {
        for (var one : lines) {
            if (one.line() == line) {
                one.send(call, texts.of(call.text(), call.arguments()));
                return;
            }
        }
        throw new NotDelivered(CallFailure.UNREACHABLE); // it is not set any more
    }
}
