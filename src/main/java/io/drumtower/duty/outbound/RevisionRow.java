package io.drumtower.duty.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindRevisions.Cause;
import io.drumtower.figures.FindRevisions.Revision;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A revision, the newest first. */
record RevisionRow(int number, String at, List<Change> changes, List<Cause> causes) {

    record Change(String name, String before, String after) {}

    static List<RevisionRow> of(List<Revision> revisions, Words words) {
        return revisions.stream()
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .map(one -> new RevisionRow(
                        one.number(), Texts.moment(one.recordedAt()), changes(one, words), one.causes()))
                .toList();
    }

    private static List<Change> changes(Revision revision, Words words) {
        return Stream.concat(revision.values().keySet().stream(), revision.before().keySet().stream())
                .distinct()
                .sorted()
                .filter(key -> differs(key, revision))
                .map(key -> new Change(words.name(key), text(key, revision.before()), text(key, revision.values())))
                .toList();
    }

    private static boolean differs(String key, Revision revision) {
        return revision.number() == 1
                || value(revision.before().get(key)) != value(revision.values().get(key));
    }

    private static String text(String key, Map<String, FigureValue> values) {
        var value = values.get(key);
        return value == null ? "—" : Texts.number(value.value());
    }

    private static long value(@Nullable FigureValue value) {
        return value == null ? 0 : value.value();
    }
}
