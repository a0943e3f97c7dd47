package io.drumtower.intake.sheet;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column says that may hold a date, or a word for whether something was done.
 *
 * @param at null where it does not say
 */
record Told(boolean isDone, @Nullable Instant at) {

    private static final Told DONE = new Told(true, null);
    private static final Told NOT_DONE = new Told(false, null);

    private static final Set<String> YES = Set.of(
            "是",
            "公开",
            "已公开",
            "办结",
            "已办结",
            "已结",
            "结束",
            "已回复",
            "已答复",
            "√",
            "1",
            "yes",
            "y",
            "true",
            "published",
            "closed",
            "replied");

    private static final Set<String> NO = Set.of(
            "否",
            "不公开",
            "未公开",
            "未办结",
            "办理中",
            "处理中",
            "待办",
            "待办理",
            "待回复",
            "待答复",
            "未回复",
            "未答复",
            "受理中",
            "已受理",
            "已收到",
            "已交办",
            "已转办",
            "×",
            "0",
            "no",
            "n",
            "false",
            "open",
            "received",
            "assigned");

    /** @return null where it is neither */
    static @Nullable Told of(String field, SheetRow row) {
        var text = row.text(field);
        if (text == null) {
            return NOT_DONE;
        }
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word) ? DONE : NOT_DONE;
        }
        var at = row.time(field);
        return at == null ? null : new Told(true, at);
    }
}
