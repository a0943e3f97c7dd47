package io.drumtower.intake.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.drumtower.intake.format.Encodings;
import io.drumtower.intake.format.Encodings.Guess;
import io.drumtower.intake.format.NotReadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file; its separator is the one that stands most in one of its first lines. */
final class CsvRows implements Rows {

    private static final char[] SEPARATORS = {',', ';', '\t', '，'};
    private static final int LONGEST_FIELD = 1 << 20;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path file;
    private final Guess guess;
    private final char separator;

    private CsvRows(Path file, Guess guess, char separator) {
        this.file = file;
        this.guess = guess;
        this.separator = separator;
    }

    /** @param encoding null is guessed */
    static CsvRows open(Path file, @Nullable String encoding) throws IOException {
        var guess = Encodings.guess(() -> Files.newInputStream(file), null);
        var said = encoding == null ? null : Encodings.named(encoding).orElse(null);
        var taken = said == null ? guess : new Guess(said, said.equals(guess.charset()) ? guess.mark() : 0);
        return new CsvRows(file, taken, separator(file, taken));
    }

    /** Above the head may stand what the sheet is called: the line tells that has most of one. */
    private static char separator(Path file, Guess guess) throws IOException {
        try (var reader = new BufferedReader(guess.read(() -> Files.newInputStream(file)))) {
            var head = new char[1 << 14];
            var read = Math.max(0, reader.read(head));
            var lines = new String(head, 0, read).lines().limit(Head.LATEST).toList();
            var best = SEPARATORS[0];
            var most = 0L;
            for (var one : SEPARATORS) {
                for (var line : lines) {
                    var count = line.chars().filter(letter -> letter == one).count();
                    if (count > most) {
                        most = count;
                        best = one;
                    }
                }
            }
            return best;
        }
    }

    @Override
    public String sheet() {
        return "";
    }

    /** A comma that no quote holds makes one more. */
    @Override
    public boolean mayBeWiderThanHead() {
        return false;
    }

    @Override
    public String encoding() {
        return guess.charset().name();
    }

    @Override
    public void read(Each each) throws NotReadable {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * LONGEST_FIELD)
                .ofCsvRecord(guess.read(() -> Files.newInputStream(file)))) {
            var number = 0;
            var rows = 0;
            for (var record : reader) {
                number++;
                if (isFilled(record)) {
                    if (++rows > MOST_ROWS) {
                        throw new NotReadable("more than 200,000 rows");
                    }
                    each.row(number, cells(record));
                }
            }
        } catch (CsvParseException e) {
            var line = LINE.matcher(String.valueOf(e.getMessage()));
            throw new NotReadable(line.find() ? "not CSV: line " + line.group(1) : "not CSV", e);
        } catch (IOException | UncheckedIOException e) {
            throw new NotReadable("cannot be read", e);
        }
    }

    private static boolean isFilled(CsvRecord record) {
        return record.getFields().stream().anyMatch(one -> !one.isBlank());
    }

    private static List<Cell> cells(CsvRecord record) throws NotReadable {
        if (record.getFieldCount() > MOST_COLUMNS) {
            throw new NotReadable("more than 200 columns");
        }
        return record.getFields().stream().map(Cell::of).toList();
    }
}
