package io.drumtower.intake.inbound;

import io.drumtower.intake.IntakeEvent.Reject;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.intake.sheet.SheetReader;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Shown;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownIntake;
import io.drumtower.kernel.ShownIntake.From;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a sheet would become, before anything is recorded.
 *
 * @param mapping the head of the column of each field that one tells
 * @param titled whether a head tells which column is the title
 * @param counts rows by what would become of them
 * @param first rows, as they would be taken
 * @param changes rows that say something else than before
 */
record SheetLook(
        String sheet,
        String encoding,
        List<String> heads,
        Map<String, String> mapping,
        boolean titled,
        int rows,
        Map<Kind, Integer> counts,
        List<Row> first,
        List<Changed> changes,
        List<Reject> rejects) {

    static final int SHOWN_ROWS = 10;
    static final int SHOWN_CHANGES = 100;

    record Row(String at, Shown shown, Fate fate) {}

    record Changed(String at, String title, List<Fate.Change> changes) {}

    static SheetLook at(SheetReader reader, ShownAs as, From from, ShownIntake intake) throws NotReadable {
        var look = new SheetLook(
                reader.sheet(),
                reader.encoding(),
                reader.heads(),
                reader.mapping(),
                reader.isTitled(),
                reader.count(),
                new EnumMap<>(Kind.class),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        var batch = new ArrayList<ReadItem>();
        reader.read(one -> {
            batch.add(one);
            if (batch.size() == Facts.UNIT) {
                look.take(batch, as, from, intake);
            }
        });
        look.take(batch, as, from, intake);
        return look;
    }

    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private void take(List<ReadItem> batch, ShownAs as, From from, ShownIntake intake) {
        var fates = intake.preview(ReadItem.shown(batch), as, from).iterator();
        for (var one : batch) {
            if (one.shown() == null) {
                reject(one.at(), Objects.requireNonNull(one.reason()));
            } else {
                take(one, one.shown(), fates.next());
            }
        }
        batch.clear();
    }

    private void take(ReadItem one, Shown shown, Fate fate) {
        var misfit = fate.misfit();
        if (misfit != null) {
            reject(one.at(), one.at(misfit.field(), misfit.reason()));
            return;
        }
        counts.merge(fate.kind(), 1, Integer::sum);
        if (first.size() < SHOWN_ROWS) {
            first.add(new Row(one.at(), shown, fate));
        }
        if (fate.kind() == Kind.CORRECTED && changes.size() < SHOWN_CHANGES) {
            changes.add(new Changed(one.at(), shown.title(), fate.changes()));
        }
    }

    private void reject(String at, String reason) {
        counts.merge(Kind.REJECTED, 1, Integer::sum);
        if (rejects.size() < Tally.LISTED_REJECTS) {
            rejects.add(new Reject(at, reason));
        }
    }
}
