package io.drumtower.platform.calendar;

import io.drumtower.kernel.WorkingDays;
import io.drumtower.kernel.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The working days that come with the program, read when somebody first asks, and those of the years that were announced
 * since: files of the same format in the folder {@code holidays} of the data folder, read at the start.
 */
@Component
class AnnouncedCalendar implements WorkingDays {

    private final List<AnnouncedYear> added;
    private @Nullable WorkingDays days;

    AnnouncedCalendar(@Value("${drumtower.data:data}") Path data) {
        var folder = data.resolve("holidays");
        added = Files.isDirectory(folder) ? added(folder) : List.of();
    }

    private static List<AnnouncedYear> added(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(AnnouncedCalendar::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnouncedYear read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return AnnouncedYear.read(file.toString(), in);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting(
                    "The holidays of a year cannot be read: " + e.getMessage(),
                    "Put the year's file of holiday-cn in its place, or take it out of the folder.");
        }
    }

    private synchronized WorkingDays days() {
        var known = days;
        if (known == null) {
            known = HolidayCalendar.shippedAnd(added);
            days = known;
        }
        return known;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    @Override
    public boolean isEstimated(LocalDate day) {
        return days().isEstimated(day);
    }
}
