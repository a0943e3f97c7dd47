package io.drumtower.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RawInputTest {

    private static final byte[] SENT = "GET /index.html".getBytes(StandardCharsets.UTF_8);

    @Autowired
    RawInput raw;

    @Autowired
    SentFiles files;

    @Autowired
    Due due;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void is_dropped_by_the_month_when_its_time_is_over() {
        var month = send(daysAgo(433), "old");

        await().until(() -> !isThere(month));
        await().until(() -> due(month) == null);
        assertThat(files.beginningWith("web-old", "", "00"))
                .as("sent again years later, it is counted once")
                .singleElement()
                .satisfies(file -> assertThat(file.marks()).containsKey(14L));
    }

    @Test
    void stays_until_its_time_is_over() {
        var month = send(daysAgo(200), "young");

        raw.expire(month);

        assertThat(isThere(month)).isTrue();
        assertThat(due(month)).isEqualTo(BusinessDay.start(month.plusMonths(1)).plus(Duration.ofDays(400)));
        assertThat(files.beginningWith("web-young", "", "00")).hasSize(1);
    }

    @Test
    void stays_before_the_floor_also_when_the_programs_clock_is_ahead() {
        var tenYears = Duration.ofDays(3_650);
        var ahead = new RawTable(jdbc, due, new RawRetention(RawRetention.FLOOR), Clock.offset(clock, tenYears));
        var month = send(daysAgo(179), "floor");

        ahead.expire(month);

        assertThat(isThere(month)).isTrue();
        assertThat(due(month)).isAfter(clock.instant().plus(tenYears));
        due.cancel(RawInput.EXPIRY, month.toString());
    }

    @Test
    void is_kept_after_the_first_of_its_month_was_rolled_back() {
        var at = daysAgo(260);
        var unit = new TransactionTemplate(transactions);
        unit.executeWithoutResult(failing -> {
            raw.keep(at, "delivery-rolled-back", 0, 0, new byte[0]);
            failing.setRollbackOnly();
        });

        assertThat(isThere(send(at, "after"))).isTrue();
    }

    @Test
    void is_due_by_the_setting_of_this_start() {
        var month = send(daysAgo(200), "setting");

        new RawTable(jdbc, due, new RawRetention(Duration.ofDays(1_000)), clock).remind();

        assertThat(due(month)).isEqualTo(BusinessDay.start(month.plusMonths(1)).plus(Duration.ofDays(1_000)));
        raw.expire(month);
        assertThat(due(month)).isBefore(clock.instant().plus(Duration.ofDays(400)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop table %s", "delete from %s", "truncate %s", "update %s set from_byte = 1"})
    void cannot_be_removed_by_the_program_in_another_way(String statement) {
        var month = send(daysAgo(200), "right");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement.formatted(table(month))).update());
        assertThat(isThere(month)).isTrue();
    }

    @Test
    void is_kept_for_no_less_than_180_days() {
        assertThat(new RawRetention(Duration.ofDays(180)).rawRetention()).hasDays(180);
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new RawRetention(Duration.ofDays(179)))
                .withMessage(
                        "drumtower.intake.raw-retention is 179 days, and what was sent is kept for 180 days at least");
    }

    /** @return the month in which it came */
    private LocalDate send(Instant at, String name) {
        new TransactionTemplate(transactions).executeWithoutResult(unit -> {
            raw.keep(at, "delivery-" + name, 0, SENT.length, raw.compress(SENT, 0, SENT.length));
            if (files.beginningWith("web-" + name, "", "00").isEmpty()) {
                files.cover("web-" + name, "", name, "00", 0, SENT.length, Map.of(14L, "00"));
            }
        });
        return BusinessDay.of(at).withDayOfMonth(1);
    }

    /** By the server's clock, which is real. */
    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private boolean isThere(LocalDate month) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table(month))
                .query(Boolean.class)
                .single();
    }

    private static String table(LocalDate month) {
        return "intake_raw_"
                + DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT).format(month);
    }

    private @Nullable Instant due(LocalDate month) {
        return jdbc.sql("select at from due where what = ? and id = ?")
                .params(RawInput.EXPIRY, month.toString())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }
}
