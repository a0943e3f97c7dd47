package io.drumtower.intake.sheet;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sheet of publications or of messages: each filled row below its {@link Head} is one record. */
public final class SheetReader {

    private final SheetFields fields;
    private final Rows rows;
    private final Columns columns;
    private final String sha256;
    private final ZoneId zone;
    private final int headRow;
    private final int count;

    private SheetReader(
            SheetFields fields, Rows rows, Columns columns, String sha256, ZoneId zone, int headRow, int count) {
        this.fields = fields;
        this.rows = rows;
        this.columns = columns;
        this.sha256 = sha256;
        this.zone = zone;
        this.headRow = headRow;
        this.count = count;
    }

    /** A file that is read, and by whose words. */
    public record File(Path path, boolean isWorkbook, String sha256) {}

    /**
     * Reads it once to its end, so that a sheet that cannot be read costs nothing but itself.
     *
     * @param fields what its rows are
     * @param zone of its times
     * @param time that this may take
     * @param clock that measures it
     */
    public static SheetReader open(
            File file, SheetFields fields, ShownPlan plan, ZoneId zone, Duration time, Clock clock)
            throws NotReadable, IOException {
        var rows = file.isWorkbook() ? Workbook.open(file.path()) : CsvRows.open(file.path(), plan.encoding());
        var until = clock.instant().plus(time);
        var seen = new Seen(until, clock);
        rows.read(seen);
        var head = Head.of(seen.first, fields, plan.mapping());
        if (head.cells().stream().anyMatch(Cell::isGarbled)) {
            throw new NotReadable("its encoding cannot be told");
        }
        var columns = Columns.of(head.cells(), plan.mapping(), fields);
        var count = Math.max(0, seen.filled - head.place());
        if (seen.filled > 0 && count == 0 && !columns.known()) {
            throw new NotReadable("no head that is known and no row below it");
        }
        return new SheetReader(fields, rows, columns, file.sha256(), zone, head.row(), count);
    }

    private static final class Seen implements Rows.Each {

        private final Instant until;
        private final Clock clock;
        private final List<Head> first = new ArrayList<>();
        private int filled;

        Seen(Instant until, Clock clock) {
            this.until = until;
            this.clock = clock;
        }

        @Override
        public void row(int number, List<Cell> cells) throws NotReadable {
            if (filled++ < Head.LATEST) {
                first.add(new Head(number, filled, List.copyOf(cells)));
            }
            if (filled % 1_000 == 0 && clock.instant().isAfter(until)) {
                throw new NotReadable("takes too long to read");
            }
        }
    }

    /** Filled rows below the head. */
    public int count() {
        return count;
    }

    public String sheet() {
        return rows.sheet();
    }

    public String encoding() {
        return rows.encoding();
    }

    public List<String> heads() {
        return columns.heads();
    }

    /** Whether a head tells which column is the title: else the first is taken for it. */
    public boolean isTitled() {
        return columns.titled();
    }

    /** The head of the column of each field that one tells, in the order in which people map them. */
    public Map<String, String> mapping() {
        var mapping = new LinkedHashMap<String, String>();
        fields.names().forEach(field -> {
            var head = columns.head(field);
            if (head != null) {
                mapping.put(field, head);
            }
        });
        return mapping;
    }

    public void read(Consumer<ReadItem> each) throws NotReadable {
        var numbers = new Numbers();
        var merged = rows.merged().filling(columns.places(fields.shared()));
        rows.read((number, cells) -> {
            if (number > headRow) {
                var all = merged.filled(number, cells);
                var row = new SheetRow(columns, number, all, zone, sha256 + "\n" + rows.sheet());
                var wrong = wrong(row);
                each.accept(wrong == null ? item(row, numbers) : wrong);
            }
        });
    }

    private @Nullable ReadItem wrong(SheetRow row) {
        if (!rows.mayBeWiderThanHead() && row.isWiderThanHead()) {
            return row.rejected("more cells than the head");
        }
        var garbled = row.garbled();
        return garbled == null ? null : row.rejected(garbled + ": not a text in this encoding");
    }

    private ReadItem item(SheetRow row, Numbers numbers) {
        return switch (fields) {
            case PUBLICATIONS -> publication(row, numbers);
            case MESSAGES -> MessageRow.read(row);
        };
    }

    private static ReadItem publication(SheetRow row, Numbers numbers) {
        var item = PublicationRow.read(row);
        var shown = item.shown();
        if (shown == null || !numbers.isOfAnother(shown.key(), row)) {
            return item;
        }
        return row.isFilled("key")
                ? row.rejected("key", "the number of another row")
                : row.rejected("url", "the address of another row");
    }
}
