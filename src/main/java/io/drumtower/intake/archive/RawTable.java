package io.drumtower.intake.archive;

import com.github.luben.zstd.Zstd;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RawTable implements RawInput {

    /** Logs shrink about tenfold; a higher level costs more time than it saves room. */
    private static final int LEVEL = 1;

    private final JdbcClient jdbc;
    private final Set<LocalDate> months = ConcurrentHashMap.newKeySet();

    RawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] compress(byte[] bytes, int from, int to) {
        var target = new byte[(int) Zstd.compressBound(to - from)];
        var length = Zstd.compressByteArray(target, 0, target.length, bytes, from, to - from, LEVEL);
        if (Zstd.isError(length)) {
            throw new IllegalStateException("cannot compress: " + Zstd.getErrorName(length));
        }
        return Arrays.copyOf(target, (int) length);
    }

    @Override
    public void keep(Instant receivedAt, String delivery, long fromByte, long toByte, byte[] compressed) {
        var month = BusinessDay.of(receivedAt).withDayOfMonth(1);
        if (!months.contains(month)) {
            jdbc.sql("select intake_raw_month(?)").param(month).query().listOfRows();
        }
        jdbc.sql("insert into intake_raw (received_month, delivery, from_byte, to_byte, zstd) values (?, ?, ?, ?, ?)")
                .params(month, delivery, fromByte, toByte, compressed)
                .update();
        months.add(month);
    }
}
