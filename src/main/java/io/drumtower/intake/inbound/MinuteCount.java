package io.drumtower.intake.inbound;

import io.drumtower.intake.IntakeEvent.TrafficMeasured;
import io.drumtower.intake.format.AccessLogLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The requests of one minute in one part of a file. */
final class MinuteCount {

    private static final int SECONDS = 60;

    private final int[] bySecond = new int[SECONDS];
    private int requests;
    private int pageViews;
    private int bots;
    private int errors;
    private int withoutAgent;

    void add(AccessLogLine line) {
        requests++;
        pageViews += line.pageView() ? 1 : 0;
        bots += line.bot() ? 1 : 0;
        errors += line.error() ? 1 : 0;
        withoutAgent += line.agentRecorded() ? 0 : 1;
        bySecond[Math.floorMod(line.epochSecond(), SECONDS)]++;
    }

    int requests() {
        return requests;
    }

    TrafficMeasured measured(long minute, Delivery delivery, String file, long fromOffset, long toOffset) {
        return new TrafficMeasured(
                delivery.source.id(),
                delivery.source.site(),
                Instant.ofEpochSecond(minute * SECONDS),
                requests,
                pageViews,
                bots,
                errors,
                withoutAgent,
                sparse(),
                file,
                fromOffset,
                toOffset,
                AccessLogLine.COUNTING_RULE,
                delivery.id);
    }

    private Map<Integer, Integer> sparse() {
        var seconds = new LinkedHashMap<Integer, Integer>();
        for (var second = 0; second < SECONDS; second++) {
            if (bySecond[second] > 0) {
                seconds.put(second, bySecond[second]);
            }
        }
        return seconds;
    }
}
