package io.drumtower.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.kernel.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncedCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2028, 10, 2);

    @Test
    void estimates_a_year_until_its_file_is_added(@TempDir Path data) throws IOException {
        assertThat(new AnnouncedCalendar(data).isEstimated(MONDAY)).isTrue();
        assertThat(new AnnouncedCalendar(data).isWorkingDay(MONDAY)).isTrue();

        add(
                data,
                "{\"year\":2028,\"papers\":[],\"days\":[{\"name\":\"国庆节\",\"date\":\"2028-10-02\",\"isOffDay\":true}]}");

        assertThat(new AnnouncedCalendar(data).isEstimated(MONDAY)).isFalse();
        assertThat(new AnnouncedCalendar(data).isWorkingDay(MONDAY)).isFalse();
    }

    @Test
    void does_not_start_with_a_file_that_is_none(@TempDir Path data) throws IOException {
        add(
                data,
                "{\"year\":2028,\"papers\":[],\"days\":[{\"name\":\"x\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}");

        assertThatThrownBy(() -> new AnnouncedCalendar(data))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("2028.json: not a day of 2028: 2027-01-01");
    }

    private static void add(Path data, String json) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("holidays")).resolve("2028.json"), json);
    }
}
