package io.drumtower.intake.format;

import io.drumtower.intake.format.Reading.Rejected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one object of a body: at once if it is clean, else a second time with its bad bytes replaced. */
final class JsonObjectReader {

    static final Rejected NOT_JSON = new Rejected("not JSON");
    private static final Rejected BEYOND =
            new Rejected("JSON beyond the limits: depth 64, a number of 100 or a name of 1024 characters");
    private static final Rejected TOO_LONG = new Rejected("longer than 1 MiB");

    private record Parsed(Reading reading, int length) {}

    private final byte[] body;
    private final JsonRecord record;
    private final SourceSettings source;
    private Rejected problem = NOT_JSON;

    JsonObjectReader(byte[] body, JsonRecord record, SourceSettings source) {
        this.body = body;
        this.record = record;
        this.source = source;
    }

    /** Null if it is broken, see {@link #problem}. */
    @Nullable ReadRecord read(int from) {
        Parsed parsed = parse(body, from, Math.min(body.length, from + Json.LONGEST_RECORD));
        if (parsed != null && Utf8.isValid(body, from, from + parsed.length)) {
            return new ReadRecord(from, from + parsed.length, true, parsed.reading);
        }
        int to = JsonEnd.of(body, from);
        if (to < 0) {
            return null;
        }
        boolean utf8 = Utf8.isValid(body, from, to);
        if (to - from > Json.LONGEST_RECORD) {
            return new ReadRecord(from, to, utf8, TOO_LONG);
        }
        return utf8 ? null : readReplaced(from, to);
    }

    /** Why {@link #read} gave nothing. */
    Rejected problem() {
        return problem;
    }

    private @Nullable ReadRecord readReplaced(int from, int to) {
        byte[] replaced = Utf8.replaced(body, from, to);
        Parsed parsed = parse(replaced, 0, replaced.length);
        return parsed == null ? null : new ReadRecord(from, to, false, parsed.reading);
    }

    private @Nullable Parsed parse(byte[] bytes, int from, int to) {
        problem = NOT_JSON;
        if (to - from < 2 || bytes[from + 1] == 0) { // Jackson would take it for UTF-16
            return null;
        }
        try (JsonParser parser = Json.parser(bytes, from, to)) {
            parser.nextToken();
            Reading reading = record.read(parser, source);
            return new Parsed(reading, (int) parser.currentLocation().getByteOffset());
        } catch (StreamConstraintsException beyond) {
            problem = BEYOND;
            return null;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
