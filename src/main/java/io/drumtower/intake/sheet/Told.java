package io.drumtower.intake.sheet;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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

    private static final Set<String> YES = Set.of("是", "√", "1", "yes", "y", "true");
    private static final Set<String> NO = Set.of("否", "×", "0", "no", "n", "false");

    /** States of which the last step is this one. */
    private static final Map<String, Set<String>> DONE_WORDS = Map.of(
            "published", Set.of("公开", "已公开", "published"),
            "closed", Set.of("办结", "已办结", "已结", "结束", "已关闭", "closed"));

    private static final Set<String> BEFORE = Set.of(
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
            "已回复",
            "已答复",
            "已公开",
            "received",
            "assigned",
            "replied",
            "published",
            "open");

    /** @return null where it is neither */
    static @Nullable Told of(String field, SheetRow row) {
        var text = row.text(field);
        if (text == null) {
            return NOT_DONE;
        }
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || DONE_WORDS.getOrDefault(field, Set.of()).contains(word)) {
            return DONE;
        }
        if (NO.contains(word) || BEFORE.contains(word)) {
            return NOT_DONE;
        }
        var at = row.time(field);
        return at == null ? null : new Told(true, at);
    }
}
