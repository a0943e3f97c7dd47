package io.drumtower.intake.format;

import java.util.function.Consumer;

/** JSON objects one after the other, on lines of their own or not, or as the elements of one array. */
record JsonValues(JsonRecord record) implements RecordReader {

    @Override
    public void read(byte[] body, SourceSettings source, Consumer<ReadRecord> each) {
        JsonBody values = new JsonBody(body, record, source, each);
        if (values.startsArray()) {
            values.readArray();
        } else {
            values.readSequence();
        }
    }
}
