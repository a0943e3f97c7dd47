package io.drumtower.intake.archive;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Due;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
@EnableConfigurationProperties(RawRetention.class)
class RawTable implements RawInput {

    /** Logs shrink about tenfold; a higher level costs more time than it saves room. */
    private static final int LEVEL = 1;

    private static final Logger LOG = LoggerFactory.getLogger(RawTable.class);

    private final JdbcClient jdbc;
    private final Due due;
    private final RawRetention retention;
    private final Clock clock;
    private final Set<LocalDate> months = ConcurrentHashMap.newKeySet();

    RawTable(JdbcClient jdbc, Due due, RawRetention retention, Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.retention = retention;
        this.clock = clock;
    }

    /** The setting may be another than at the last start. */
    @EventListener(ApplicationReadyEvent.class)
    void remind() {
        jdbc.sql("select to_date(right(part.relname, 6), 'YYYYMM') from pg_inherits join pg_class as part"
                        + " on part.oid = inhrelid where inhparent = 'intake_raw'::regclass")
                .query(LocalDate.class)
                .list()
                .forEach(month -> due.at(EXPIRY, month.toString(), retention.end(month)));
    }

    @Override
    public byte[] compress(byte[] bytes, int from, int to) {
        var compressed = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStreamNoFinalizer(compressed, RecyclingBufferPool.INSTANCE, LEVEL)) {
            zstd.write(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress", e);
        }
        return compressed.toByteArray();
    }

    @Override
    public void keep(Instant receivedAt, String delivery, long fromByte, long toByte, byte[] compressed) {
        var month = BusinessDay.of(receivedAt).withDayOfMonth(1);
        if (!months.contains(month)) {
            jdbc.sql("select intake_raw_month(?)").param(month).query().listOfRows();
            due.at(EXPIRY, month.toString(), retention.end(month));
            rememberWhenCommitted(month);
        }
        jdbc.sql("insert into intake_raw (received_month, delivery, from_byte, to_byte, zstd) values (?, ?, ?, ?, ?)")
                .params(month, delivery, fromByte, toByte, compressed)
                .update();
    }

    @Override
    public Optional<byte[]> read(String delivery, long fromByte, long toByte) {
        var found = new ByteArrayOutputStream();
        jdbc.sql("select from_byte, to_byte, zstd from intake_raw where delivery = ? and from_byte < ? and to_byte > ?"
                        + " order by from_byte")
                .params(delivery, toByte, fromByte)
                .query(row -> {
                    var start = row.getLong(1);
                    var bytes = Zstd.decompress(row.getBytes(3), (int) (row.getLong(2) - start));
                    var from = (int) Math.max(0, fromByte - start);
                    found.write(bytes, from, (int) Math.min(bytes.length, toByte - start) - from);
                });
        return found.size() == 0 ? Optional.empty() : Optional.of(found.toByteArray());
    }

    private void rememberWhenCommitted(LocalDate month) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                months.add(month);
            }
        });
    }

    @Override
    public void expire(LocalDate month) {
        var end = retention.end(month);
        if (clock.instant().isBefore(end)) {
            due.at(EXPIRY, month.toString(), end);
        } else if (drop(month)) {
            months.remove(month);
            due.cancel(EXPIRY, month.toString());
            LOG.info("what was sent in the month from {} was dropped: its time is over", month);
        } else { // the program's clock is ahead of the server's, which guards the floor
            due.at(EXPIRY, month.toString(), clock.instant().plus(Duration.ofDays(1)));
        }
    }

    private boolean drop(LocalDate month) {
        return jdbc.sql("select intake_raw_drop(?)")
                .param(month)
                .query(Boolean.class)
                .single();
    }
}
