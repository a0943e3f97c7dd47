package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.feed.FeedReader;
import io.drumtower.intake.format.Format;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.intake.sheet.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A feed or a sheet that could be read to its end.
 *
 * @param bytes what was sent, as unpacked
 */
record Document(int count, Reading items, Supplier<byte[]> bytes, long length, String sha256) {

    private static final Duration TIME_TO_READ = Duration.ofMinutes(1);

    interface Reading {

        void each(Consumer<ReadItem> item) throws NotReadable;
    }

    static ShownPlan plan(DataSource source) {
        return Objects.requireNonNullElse(source.shown(), ShownPlan.PLAIN);
    }

    /** What the rows of its sheets are. */
    static SheetFields fields(DataSource source) {
        return SheetFields.of(Format.of(source.format()).flatMap(Format::shows).orElseThrow());
    }

    static Document feed(byte[] body, DataSource source) throws NotReadable {
        var items = new FeedReader(ZoneId.of(source.zone())).read(body);
        return new Document(items.size(), items::forEach, () -> body, body.length, Sha256.hex(body));
    }

    static Document sheet(SheetFile file, DataSource source, Clock clock) throws NotReadable {
        var reader = reader(file, plan(source), source, clock);
        return new Document(
                reader.count(),
                reader::read,
                file::read,
                file.bytes(),
                file.file().sha256());
    }

    static SheetReader reader(SheetFile file, ShownPlan plan, DataSource source, Clock clock) throws NotReadable {
        try {
            return SheetReader.open(file.file(), fields(source), plan, ZoneId.of(source.zone()), TIME_TO_READ, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
