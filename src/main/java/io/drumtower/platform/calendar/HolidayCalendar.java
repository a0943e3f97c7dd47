package io.drumtower.platform.calendar;

import io.drumtower.kernel.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** The working days of the years that were announced. */
final class HolidayCalendar implements WorkingDays {

    private static final int FIRST = 2019;
    private static final int LAST = 2027;

    private final Map<LocalDate, Boolean> off = new HashMap<>();
    private final Set<Integer> announced = new HashSet<>();

    /** Of a day that stands in several, the last one tells. */
    HolidayCalendar(Collection<AnnouncedYear> years) {
        for (var year : years) {
            year.days().forEach(day -> off.put(day.date(), day.isOffDay()));
            if (!year.days().isEmpty()) {
                announced.add(year.year());
            }
        }
    }

    /** Of the files that come with the program. */
    static HolidayCalendar shipped() {
        return shippedAnd(List.of());
    }

    /** @param added each takes the place of the year that comes with the program */
    static HolidayCalendar shippedAnd(List<AnnouncedYear> added) {
        var years = new TreeMap<Integer, AnnouncedYear>();
        IntStream.rangeClosed(FIRST, LAST).forEach(year -> years.put(year, shipped("holidays/" + year + ".json")));
        added.forEach(year -> years.put(year.year(), year));
        return new HolidayCalendar(years.values());
    }

    private static AnnouncedYear shipped(String name) {
        try (var file = new ClassPathResource(name).getInputStream()) {
            return AnnouncedYear.read(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        var isOff = off.get(day);
        return isOff == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : !isOff;
    }

    @Override
    public boolean isEstimated(LocalDate day) {
        return !announced.contains(day.getYear());
    }
}
