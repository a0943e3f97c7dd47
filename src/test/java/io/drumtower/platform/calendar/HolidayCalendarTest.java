package io.drumtower.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HolidayCalendarTest {

    private final HolidayCalendar calendar = HolidayCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2021-01-25, 20, 2021-02-25", // Spring Festival
        "2021-09-15, 20, 2021-10-19", // Mid-Autumn and National Day, three worked days of weekends
        "2021-04-20, 20, 2021-05-19", // Labour Day
        "2021-09-24,  7, 2021-10-09", // the last is a worked Saturday
        "2020-01-20, 20, 2020-02-25", // Spring Festival, which a second notice prolonged
        "2024-02-05, 20, 2024-03-08",
        "2026-02-10, 20, 2026-03-16", // nine days of Spring Festival
        "2026-09-15, 20, 2026-10-19",
        "2021-07-03, 20, 2021-07-30", // begins on a Saturday
    })
    void tells_the_last_day_of_a_limit(LocalDate begin, int days, LocalDate last) {
        assertThat(calendar.after(begin, days)).isEqualTo(last);
        assertThat(calendar.between(begin, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void counts_the_working_days_of_a_year(int year, int days) {
        var before = LocalDate.of(year - 1, 12, 31);

        assertThat(calendar.between(before, LocalDate.of(year, 12, 31))).isEqualTo(days);
        assertThat(calendar.isEstimated(LocalDate.of(year, 6, 1))).isFalse();
    }

    @Test
    void takes_a_day_of_december_from_the_notice_of_the_next_year() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(new HolidayCalendar(List.of(read("""
                                {"year":2031,"papers":[],"days":[{"name":"元旦","date":"2030-12-31","isOffDay":true}]}"""))).isWorkingDay(LocalDate.of(2030, 12, 31)))
                .isFalse();
    }

    @Test
    void estimates_a_year_that_was_not_announced() {
        var monday = LocalDate.of(2027, 10, 4);

        assertThat(calendar.isEstimated(monday)).isTrue();
        assertThat(calendar.isWorkingDay(monday)).isTrue();
        assertThat(calendar.isWorkingDay(monday.minusDays(1))).isFalse();
    }

    @Test
    void counts_no_day_backwards() {
        var day = LocalDate.of(2021, 9, 24);

        assertThat(calendar.between(day, day)).isZero();
        assertThat(calendar.between(day, day.minusDays(7))).isZero();
        assertThat(calendar.after(day, 0)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|Unexpected end-of-input",
                "null|year, papers and days are needed",
                "{\"year\":2021,\"papers\":[null],\"days\":[]}|year, papers and days are needed",
                "{\"year\":2021,\"papers\":[],\"days\":[null]}|year, papers and days are needed",
                "{\"year\":2021,\"papers\":[]}|year, papers and days are needed",
                "{\"year\":2021,\"papers\":[],\"days\":[{\"name\":\"x\",\"date\":\"2022-01-01\",\"isOffDay\":true}]}"
                        + "|not a day of 2021: 2022-01-01",
                "{\"year\":2021,\"papers\":[],\"days\":[{\"name\":\"x\",\"isOffDay\":true}]}|not a day of 2021: null",
                "{\"year\":2021,\"papers\":[],\"days\":[{\"name\":\"x\",\"date\":\"2021-13-01\",\"isOffDay\":true}]}"
                        + "|2021-13-01",
                "{\"year\":2021,\"papers\":[],\"days\":[{\"name\":\"x\",\"date\":\"2021-10-01\"}]}|into type `boolean`",
                "{\"year\":2021,\"papers\":[],\"days\":[{\"name\":\"x\",\"date\":\"2021-10-01\",\"isOffDay\":true},"
                        + "{\"name\":\"y\",\"date\":\"2021-10-01\",\"isOffDay\":false}]}|twice: 2021-10-01",
            })
    void refuses_a_file_that_is_no_announcement(String file, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageStartingWith("2021.json: ")
                .withMessageContaining(reason);
    }

    private static AnnouncedYear read(String file) {
        try {
            return AnnouncedYear.read("2021.json", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
