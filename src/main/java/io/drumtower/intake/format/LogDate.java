package io.drumtower.intake.format;

import static io.drumtower.intake.format.LineParts.isDigit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads {@code [17/May/2015:10:05:03 +0000]}; works a day out only when it differs from that of the line before. */
final class LogDate {

    static final long NONE = Long.MIN_VALUE;

    /** Bytes from bracket to bracket. */
    static final int LENGTH = 28;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int MOST_OFFSET_HOURS = 18;

    private long dayAndMonth; // the bytes "17/May/2"
    private long monthAndYear; // the bytes "May/2015"
    private long epochDay = NONE;

    long read(byte[] line, int from, int to) {
        if (from + LENGTH > to || !isShaped(line, from)) {
            return NONE;
        }
        long day = day(line, from + 1);
        int hour = two(line, from + 13);
        int minute = two(line, from + 16);
        int second = two(line, from + 19);
        int offsetHours = two(line, from + 23);
        int offsetMinutes = two(line, from + 25);
        boolean exists = day != NONE
                && (hour | minute | second | offsetHours | offsetMinutes) >= 0
                && hour < 24
                && minute < 60
                && second < 60
                && offsetMinutes < 60
                && offsetHours * 60 + offsetMinutes <= MOST_OFFSET_HOURS * 60;
        if (!exists) {
            return NONE;
        }
        int offset = (offsetHours * 60 + offsetMinutes) * 60;
        int ofDay = (hour * 60 + minute) * 60 + second;
        return day * 86_400 + ofDay + (line[from + 22] == '-' ? offset : -offset);
    }

    private static boolean isShaped(byte[] line, int from) {
        return line[from + 3] == '/'
                && line[from + 7] == '/'
                && line[from + 12] == ':'
                && line[from + 15] == ':'
                && line[from + 18] == ':'
                && line[from + 21] == ' '
                && (line[from + 22] == '+' || line[from + 22] == '-')
                && line[from + 27] == ']';
    }

    private long day(byte[] line, int from) {
        long first = (long) EIGHT.get(line, from);
        long last = (long) EIGHT.get(line, from + 3);
        if (first != dayAndMonth || last != monthAndYear) {
            dayAndMonth = first;
            monthAndYear = last;
            epochDay = workOut(line, from);
        }
        return epochDay;
    }

    private static long workOut(byte[] line, int from) {
        int day = two(line, from);
        int month = month(line, from + 3);
        int century = two(line, from + 7);
        int year = two(line, from + 9);
        if ((day | month | century | year) < 0) {
            return NONE;
        }
        try {
            return LocalDate.of(century * 100 + year, month, day).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }

    private static int month(byte[] line, int from) {
        for (int month = 0; month < 12; month++) {
            int name = month * 3;
            if (line[from] == MONTHS.charAt(name)
                    && line[from + 1] == MONTHS.charAt(name + 1)
                    && line[from + 2] == MONTHS.charAt(name + 2)) {
                return month + 1;
            }
        }
        return -1;
    }

    /** Two digits; negative if they are none. */
    private static int two(byte[] line, int at) {
        return isDigit(line[at]) && isDigit(line[at + 1]) ? (line[at] - '0') * 10 + line[at + 1] - '0' : -1;
    }
}
