package io.drumtower.messages.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownAs.Rule;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageKind;
import io.drumtower.pages.Members;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds and channels of messages, as sheets name them beside the names of the members themselves. */
final class MessageWords {

    private static final int MOST_RULES = 200;

    private static final Map<String, MessageKind> KINDS = Map.ofEntries(
            Map.entry("咨询", MessageKind.CONSULTATION),
            Map.entry("建议", MessageKind.SUGGESTION),
            Map.entry("意见建议", MessageKind.SUGGESTION),
            Map.entry("求助", MessageKind.REQUEST),
            Map.entry("求决", MessageKind.REQUEST),
            Map.entry("投诉", MessageKind.COMPLAINT),
            Map.entry("举报", MessageKind.COMPLAINT),
            Map.entry("举报投诉", MessageKind.COMPLAINT),
            Map.entry("投诉举报", MessageKind.COMPLAINT),
            Map.entry("网站找错", MessageKind.ERROR_REPORT),
            Map.entry("网站纠错", MessageKind.ERROR_REPORT),
            Map.entry("找错", MessageKind.ERROR_REPORT),
            Map.entry("纠错", MessageKind.ERROR_REPORT),
            Map.entry("网上咨询", MessageKind.CONSULTATION),
            Map.entry("业务咨询", MessageKind.CONSULTATION),
            Map.entry("政策咨询", MessageKind.CONSULTATION),
            Map.entry("意见", MessageKind.SUGGESTION),
            Map.entry("建言献策", MessageKind.SUGGESTION),
            Map.entry("求助求决", MessageKind.REQUEST),
            Map.entry("诉求", MessageKind.REQUEST),
            Map.entry("网上投诉", MessageKind.COMPLAINT),
            Map.entry("我要找错", MessageKind.ERROR_REPORT),
            Map.entry("表扬", MessageKind.OTHER),
            Map.entry("其它", MessageKind.OTHER),
            Map.entry("其他", MessageKind.OTHER));

    private static final Map<String, MessageChannel> CHANNELS = Map.ofEntries(
            Map.entry("网站", MessageChannel.WEBSITE),
            Map.entry("网站互动栏目", MessageChannel.WEBSITE),
            Map.entry("新媒体", MessageChannel.NEW_MEDIA),
            Map.entry("新媒体留言", MessageChannel.NEW_MEDIA),
            Map.entry("微信", MessageChannel.NEW_MEDIA),
            Map.entry("微信公众号", MessageChannel.NEW_MEDIA),
            Map.entry("微博", MessageChannel.NEW_MEDIA),
            Map.entry("电话", MessageChannel.PHONE),
            Map.entry("热线", MessageChannel.PHONE),
            Map.entry("信函", MessageChannel.LETTER),
            Map.entry("来信", MessageChannel.LETTER),
            Map.entry("门户网站", MessageChannel.WEBSITE),
            Map.entry("官网", MessageChannel.WEBSITE),
            Map.entry("网上信箱", MessageChannel.WEBSITE),
            Map.entry("厅长信箱", MessageChannel.WEBSITE),
            Map.entry("局长信箱", MessageChannel.WEBSITE),
            Map.entry("领导信箱", MessageChannel.WEBSITE),
            Map.entry("互动交流", MessageChannel.WEBSITE),
            Map.entry("公众号", MessageChannel.NEW_MEDIA),
            Map.entry("抖音", MessageChannel.NEW_MEDIA),
            Map.entry("来电", MessageChannel.PHONE),
            Map.entry("12345", MessageChannel.PHONE),
            Map.entry("12345热线", MessageChannel.PHONE),
            Map.entry("信件", MessageChannel.LETTER),
            Map.entry("来访", MessageChannel.OTHER),
            Map.entry("信访", MessageChannel.OTHER),
            Map.entry("其它", MessageChannel.OTHER),
            Map.entry("其他", MessageChannel.OTHER));

    private MessageWords() {}

    /**
     * What the messages of a source are: their channel, the kind of those that do not say, and what its own words for
     * kinds mean.
     *
     * @throws Refused with the member that is wrong
     */
    static ShownAs require(ShownAs as) {
        if (as.rules().size() > MOST_RULES) {
            throw Refused.invalid("messages.problem.too-many-rules", "rules", MOST_RULES);
        }
        if (as.column() != null && !as.column().isBlank()) {
            throw Refused.invalid("messages.problem.no-column", "column");
        }
        var channel = Members.choice(as.channel(), MessageChannel.class, "channel");
        var kind = Members.choiceOrNull(as.category(), MessageKind.class, "category");
        var rules = as.rules().stream().map(MessageWords::require).toList();
        return new ShownAs(name(channel), kind == null ? null : name(kind), null, List.copyOf(rules));
    }

    private static Rule require(@Nullable Rule rule) {
        if (rule == null || rule.prefix() != null || rule.column() != null || rule.category() == null) {
            throw Refused.invalid("messages.problem.rule", "rules");
        }
        var kind = kind(rule.category()).orElseThrow(() -> Refused.invalid("messages.problem.rule", "rules"));
        return new Rule(null, Members.line(rule.named(), "rules"), name(kind), null);
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when it is none, and the source does not say what it means */
    static Optional<MessageKind> kind(@Nullable String word, ShownAs as) {
        if (word == null) {
            return Optional.of(
                    as.category() == null
                            ? MessageKind.OTHER
                            : kind(as.category()).orElseThrow());
        }
        return as.rules().stream()
                .filter(one -> word.strip().equalsIgnoreCase(one.named()))
                .findFirst()
                .map(Rule::category)
                .flatMap(MessageWords::kind)
                .or(() -> kind(word));
    }

    private static Optional<MessageKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word.strip())).or(() -> named(word, MessageKind.values()));
    }

    static Optional<MessageChannel> channel(@Nullable String word, ShownAs as) {
        var told = word == null ? as.channel() : word;
        return Optional.ofNullable(CHANNELS.get(told.strip())).or(() -> named(told, MessageChannel.values()));
    }

    private static <T extends Enum<T>> Optional<T> named(String word, T[] choices) {
        for (var one : choices) {
            if (one.name().equalsIgnoreCase(word.strip().replace('-', '_'))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
