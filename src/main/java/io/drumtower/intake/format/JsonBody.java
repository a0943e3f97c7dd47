package io.drumtower.intake.format;

import io.drumtower.intake.format.Reading.Rejected;
import java.util.function.Consumer;

/** Finds the values of a body. A broken one is rejected to the end of the line on which it starts. */
final class JsonBody {

    private static final Rejected NOT_AN_OBJECT = new Rejected("not a JSON object");
    private static final Rejected NO_COMMA = new Rejected("no comma between two values");
    private static final Rejected NO_VALUE = new Rejected("no value before a comma");
    private static final Rejected NOT_CLOSED = new Rejected("the array is not closed");
    private static final Rejected TRAILING = new Rejected("text after the end of the array");

    /** What may come next in an array; behind a broken value nobody knows. */
    private enum Due {
        VALUE,
        COMMA,
        ANY
    }

    private final byte[] body;
    private final JsonObjectReader objects;
    private final Consumer<ReadRecord> each;
    private int at;

    JsonBody(byte[] body, JsonRecord record, SourceSettings source, Consumer<ReadRecord> each) {
        this.body = body;
        this.objects = new JsonObjectReader(body, record, source);
        this.each = each;
        this.at = Utf8.afterMark(body);
    }

    boolean startsArray() {
        return more() && body[at] == '[';
    }

    void readSequence() {
        while (more()) {
            readValue();
        }
    }

    void readArray() {
        at++;
        Due due = Due.VALUE;
        while (more()) {
            if (body[at] == ']') {
                at++;
                rejectRest();
                return;
            }
            due = readElement(due);
        }
        if (due != Due.ANY) {
            reject(body.length, NOT_CLOSED);
        }
    }

    private Due readElement(Due due) {
        if (body[at] == ',') {
            if (due == Due.VALUE) {
                reject(endOfLine(), NO_VALUE);
                return Due.ANY;
            }
            at++;
            return Due.VALUE;
        }
        if (due == Due.COMMA) {
            reject(endOfLine(), NO_COMMA);
            return Due.ANY;
        }
        return readValue() ? Due.COMMA : Due.ANY;
    }

    /** False if it was broken. */
    private boolean readValue() {
        if (body[at] == '{') {
            ReadRecord read = objects.read(at);
            if (read != null) {
                take(read);
                return true;
            }
            reject(endOfLine(), objects.problem());
            return false;
        }
        int end = JsonEnd.of(body, at);
        boolean value = end > at && Json.isOneValue(body, at, end);
        reject(value ? end : endOfLine(), value ? NOT_AN_OBJECT : JsonObjectReader.NOT_JSON);
        return value;
    }

    private void rejectRest() {
        if (more()) {
            reject(body.length, TRAILING);
        }
    }

    private void reject(int to, Rejected reason) {
        take(new ReadRecord(at, to, Utf8.isValid(body, at, to), reason));
    }

    private void take(ReadRecord read) {
        at = read.to();
        each.accept(read);
    }

    private boolean more() {
        while (at < body.length && isBlank(body[at])) {
            at++;
        }
        return at < body.length;
    }

    private int endOfLine() {
        int end = at;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }
}
