package io.drumtower.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook say: texts, numbers as they are typed, and days. */
final class CellValues {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Behind the 31st of December 9999. */
    private static final double LAST_DAY = 2_958_466;

    private static final int LONGEST_NUMBER = 40;

    private final SharedStrings strings;

    /** Null for a workbook without formats. */
    private final @Nullable StylesTable styles;

    private final boolean from1904;
    private final Map<Integer, Boolean> dates = new HashMap<>();

    CellValues(SharedStrings strings, @Nullable StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * @param type of the cell (ECMA-376-1, 18.18.11); null is a number
     * @param style index of its format; null without one
     */
    Cell read(@Nullable String type, @Nullable String style, String value) {
        if (value.isBlank()) {
            return Cell.EMPTY;
        }
        try {
            return switch (type == null ? "n" : type) {
                case "s" ->
                    Cell.of(strings.getItemAt(Integer.parseInt(value.strip())).getString());
                case "n" -> number(value.strip(), style);
                case "d" -> time(LocalDateTime.parse(value.length() == 10 ? value + "T00:00" : cut(value)));
                case "b" -> Cell.of(value.strip().equals("1") ? "TRUE" : "FALSE");
                default -> Cell.of(value);
            };
        } catch (NumberFormatException | DateTimeParseException | IndexOutOfBoundsException e) {
            return Cell.of(value);
        }
    }

    /** The ISO form may end in a Z, which says nothing: days of a sheet are in no zone. */
    private static String cut(String value) {
        return value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
    }

    private Cell number(String value, @Nullable String style) {
        if (style != null && isDate(Integer.parseInt(style))) {
            var days = Double.parseDouble(value);
            var time = days < LAST_DAY ? DateUtil.getLocalDateTime(days, from1904, true) : null;
            if (time != null) {
                return time(time);
            }
        }
        if (value.length() > LONGEST_NUMBER) {
            return Cell.of(value);
        }
        var number = new BigDecimal(value);
        var isPlain = Math.abs((long) number.scale()) <= LONGEST_NUMBER; // else it would be written with as many zeros
        return Cell.of(isPlain ? number.stripTrailingZeros().toPlainString() : value);
    }

    private static Cell time(LocalDateTime time) {
        var isDay = time.toLocalTime().toSecondOfDay() == 0;
        return new Cell(isDay ? time.toLocalDate().toString() : MINUTE.format(time), time);
    }

    private boolean isDate(int style) {
        return dates.computeIfAbsent(style, index -> {
            if (styles == null || index < 0 || index >= styles.getNumCellStyles()) {
                return false;
            }
            var format = styles.getStyleAt(index);
            return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
        });
    }
}
