package io.drumtower.intake.format;

import java.util.function.Consumer;

/** Reads a whole body of one format, record by record. A bad record costs itself, never what follows. */
public interface RecordReader {

    /** @param each called for every record, in order; received is the number of calls */
    void read(byte[] body, SourceSettings source, Consumer<ReadRecord> each);
}
