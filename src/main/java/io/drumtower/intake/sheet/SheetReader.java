package io.drumtower.intake.sheet;

import io.drumtower.intake.PublicationPlan;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.intake.format.WrittenTime;
import io.drumtower.kernel.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sheet of publications: its first filled row is the head, each further filled row is one record. */
public final class SheetReader {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final Rows rows;
    private final Columns columns;
    private final String sha256;
    private final ZoneId zone;
    private final int count;

    private SheetReader(Rows rows, Columns columns, String sha256, ZoneId zone, int count) {
        this.rows = rows;
        this.columns = columns;
        this.sha256 = sha256;
        this.zone = zone;
        this.count = count;
    }

    /** A file that is read, and by whose words. */
    public record File(Path path, boolean isWorkbook, String sha256) {}

    /**
     * Reads it once to its end, so that a sheet that cannot be read costs nothing but itself.
     *
     * @param zone of its times
     * @param time that this may take
     * @param clock that measures it
     */
    public static SheetReader open(File file, PublicationPlan plan, ZoneId zone, Duration time, Clock clock)
            throws NotReadable, IOException {
        var rows = file.isWorkbook() ? Workbook.open(file.path()) : CsvRows.open(file.path(), plan.encoding());
        var until = clock.instant().plus(time);
        var seen = new Seen(until, clock);
        rows.read(seen);
        var columns = Columns.of(seen.head, plan.mapping());
        return new SheetReader(rows, columns, file.sha256(), zone, Math.max(0, seen.filled - 1));
    }

    private static final class Seen implements Rows.Each {

        private final Instant until;
        private final Clock clock;
        private List<Cell> head = List.of();
        private int filled;

        Seen(Instant until, Clock clock) {
            this.until = until;
            this.clock = clock;
        }

        @Override
        public void row(int number, List<Cell> cells) throws NotReadable {
            if (filled++ == 0) {
                head = List.copyOf(cells);
            }
            if (filled % 1_000 == 0 && clock.instant().isAfter(until)) {
                throw new NotReadable("takes too long to read");
            }
        }
    }

    /** Filled rows without the head. */
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

    /** The head of the column of each field that one tells, in the order of {@link PublicationPlan#FIELDS}. */
    public Map<String, String> mapping() {
        var mapping = new LinkedHashMap<String, String>();
        PublicationPlan.FIELDS.forEach(field -> {
            var head = columns.head(field);
            if (head != null) {
                mapping.put(field, head);
            }
        });
        return mapping;
    }

    public void read(Consumer<ReadItem> each) throws NotReadable {
        var isHead = new boolean[] {true};
        rows.read((number, cells) -> {
            if (isHead[0]) {
                isHead[0] = false;
            } else {
                each.accept(item(number, cells));
            }
        });
    }

    private ReadItem item(int row, List<Cell> cells) {
        var at = "row " + row;
        var title = columns.cell("title", cells);
        if (title.isEmpty()) {
            return rejected(at, row, "title", "no title");
        }
        var url = text("url", cells);
        if (url != null && !ADDRESS.matcher(url).matches()) {
            return rejected(at, row, "url", "not an address of the web");
        }
        var written = columns.cell("publishedAt", cells);
        var publishedAt = time(written);
        if (publishedAt == null && !written.isEmpty()) {
            return rejected(at, row, "publishedAt", "not a date");
        }
        var category = text("category", cells);
        var shown = new Shown(
                key(row, cells, url),
                title.text(),
                url,
                category == null ? List.of() : List.of(category),
                text("channel", cells),
                text("form", cells),
                text("series", cells),
                text("policyRef", cells),
                text("column", cells),
                publishedAt);
        return new ReadItem(at, shown, null, field -> columns.place(field, row));
    }

    private ReadItem rejected(String at, int row, String field, String reason) {
        return ReadItem.rejected(at, columns.place(field, row) + ": " + reason);
    }

    /** The column that somebody chose, else its address; a row with neither is told by its place in this very file. */
    private String key(int row, List<Cell> cells, @Nullable String url) {
        var key = text("key", cells);
        if (key != null) {
            return "key\n" + key;
        }
        if (url != null) {
            var channel = text("channel", cells); // the same address may stand on two
            return "url\n" + (channel == null ? "" : channel + "\n") + url;
        }
        return sha256 + "\n" + rows.sheet() + "\n" + row;
    }

    private @Nullable Instant time(Cell cell) {
        var time = cell.time();
        return time != null
                ? time.atZone(zone).toInstant()
                : WrittenTime.read(cell.text(), zone).orElse(null);
    }

    private @Nullable String text(String field, List<Cell> cells) {
        var cell = columns.cell(field, cells);
        return cell.isEmpty() ? null : cell.text();
    }
}
