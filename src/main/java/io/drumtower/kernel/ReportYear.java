package io.drumtower.kernel;

import java.time.Instant;

/** The year that people look at who do not name one. */
public final class ReportYear {

    /**
     * Until the end of this month it is the year before: its report is due by 31 January (政府信息公开条例 第四十九条).
     */
    private static final int REPORT_MONTH = 1;

    private ReportYear() {}

    public static int at(Instant now) {
        var today = BusinessDay.of(now);
        return today.getMonthValue() <= REPORT_MONTH ? today.getYear() - 1 : today.getYear();
    }
}
