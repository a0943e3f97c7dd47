package io.drumtower.duty.projection;

import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.InspectionEvent.FindingResolved;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.InspectionEvent.InspectionReviewed;
import io.drumtower.duty.InspectionEvent.ItemResult;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to inspections. Every statement writes absolute values. */
record InspectionTable(JdbcClient jdbc) {

    void on(InspectionEvent event) {
        if (event instanceof ChecklistFiled filed) {
            filed(filed);
        } else if (event instanceof FindingRaised raised) {
            jdbc.sql("insert into duty_finding (occasion, number, finding, system_group, text, raised_by, raised_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(raised.occasion(), raised.number(), raised.finding(), raised.group(), raised.text())
                    .params(raised.by(), at(raised.occurredAt()))
                    .update();
        } else if (event instanceof FindingResolved resolved) {
            jdbc.sql("update duty_finding set note = ?, resolved_by = ?, resolved_at = ?"
                            + " where occasion = ? and number = ? and finding = ?")
                    .params(resolved.note(), resolved.by(), at(resolved.occurredAt()))
                    .params(resolved.occasion(), resolved.number(), resolved.finding())
                    .update();
        } else if (event instanceof InspectionCompleted completed) {
            jdbc.sql("insert into duty_inspection (occasion, number, completed_at, late) values (?, ?, ?, ?)"
                            + " on conflict (occasion, number) do update"
                            + " set completed_at = excluded.completed_at, late = excluded.late")
                    .params(completed.occasion(), completed.number(), at(completed.occurredAt()), completed.late())
                    .update();
        } else if (event instanceof InspectionMissed missed) {
            jdbc.sql("insert into duty_inspection (occasion, number, missed_at) values (?, ?, ?)"
                            + " on conflict (occasion, number) do update set missed_at = excluded.missed_at")
                    .params(missed.occasion(), missed.number(), at(missed.occurredAt()))
                    .update();
        } else if (event instanceof InspectionReviewed reviewed) {
            jdbc.sql("update duty_inspection set reviewed_by = ?, reviewed_at = ?, review_note = ?"
                            + " where occasion = ? and number = ?")
                    .params(Arrays.asList(reviewed.by(), at(reviewed.occurredAt()), reviewed.note()))
                    .params(reviewed.occasion(), reviewed.number())
                    .update();
        }
    }

    int completed(String occasion, int last) {
        return jdbc.sql("select count(completed_at) from duty_inspection where occasion = ? and number <= ?")
                .params(occasion, last)
                .query(Integer.class)
                .single();
    }

    private void filed(ChecklistFiled event) {
        jdbc.sql("insert into duty_checklist (occasion, number, system_group, items, results, notes, conclusion,"
                        + " handling, late, filed_by, filed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(Arrays.asList(
                        event.occasion(),
                        event.number(),
                        event.group(),
                        texts(event.items(), one -> one.item().name()),
                        texts(event.items(), one -> one.result().name()),
                        texts(event.items(), ItemResult::note),
                        event.conclusion().name(),
                        event.handling(),
                        event.late(),
                        event.by(),
                        at(event.occurredAt())))
                .update();
    }

    private static @Nullable String[] texts(List<ItemResult> items, Function<ItemResult, @Nullable String> text) {
        var texts = new @Nullable String[items.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = text.apply(items.get(i));
        }
        return texts;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
