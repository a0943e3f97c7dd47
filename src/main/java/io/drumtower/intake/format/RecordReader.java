package io.drumtower.intake.format;

import java.util.function.Consumer;

/** Reads a whole body of one format, record by record. A bad record costs itself, never what follows. */
public interface RecordReader {

    /** @param each called for every record, in order; received is the number of calls */
    void read(byte[] body, SourceSettings source, Consumer<ReadRecord> each);

    /** @throws IllegalArgumentException for a format of lines, see {@link AccessLogLine} */
    static RecordReader of(Format format) {
        return switch (format) {
            case SURICATA_EVE -> new JsonValues(new EveRecord());
            case MODSECURITY -> new JsonValues(new ModSecurityRecord());
            case CLOUDEVENTS -> new JsonValues(new CloudEventRecord());
            case ACCESS_LOG -> throw new IllegalArgumentException("lines are not records: " + format.id());
            case RSS, ATOM, XLSX, CSV, MESSAGES_XLSX, MESSAGES_CSV ->
                throw new IllegalArgumentException("read as a document: " + format.id());
        };
    }
}
