package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownAs.Rule;
import io.drumtower.kernel.ShownPublication;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the publications of a source count as: its rules first, then what the source is said to be. */
final class Classes {

    static final int MOST_RULES = 200;

    /** As sheets name them, beside the names of the members themselves. */
    private static final Map<String, Channel> CHANNELS = all(Map.of(
            Channel.WEBSITE, List.of("网站", "门户网站", "政府网站", "官网", "官方网站"),
            Channel.WECHAT, List.of("微信", "微信公众号", "公众号", "官方微信"),
            Channel.OTHER, List.of("其他", "其他新媒体", "微博", "官方微博", "抖音", "头条号", "今日头条", "视频号", "客户端")));

    private static final Map<String, Category> CATEGORIES = all(Map.of(
            Category.PROFILE, List.of("概况", "概况类", "概况信息", "概况类信息", "机构概况"),
            Category.NEWS, List.of("动态", "政务动态", "工作动态", "动态信息", "政务动态信息", "政务动态类"),
            Category.CATALOGUE, List.of("目录", "公开目录", "信息公开目录", "目录信息", "信息公开目录信息", "信息公开目录类")));

    private static <T> Map<String, T> all(Map<T, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(word -> Map.entry(word, one.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Classes() {}

    /** @throws Refused with the member that is wrong */
    static ShownAs require(ShownAs as) {
        if (as.rules().size() > MOST_RULES) {
            throw Refused.invalid("publishing.problem.too-many-rules", "rules", MOST_RULES);
        }
        var channel = Members.choice(as.channel(), Channel.class, "channel");
        var category = Members.choiceOrNull(as.category(), Category.class, "category");
        if (category != null && channel != Channel.WEBSITE) {
            throw Refused.invalid("publishing.problem.category-of-website", "category");
        }
        var rules = new ArrayList<Rule>();
        as.rules().forEach(one -> rules.add(require(one)));
        return new ShownAs(
                Objects.requireNonNull(name(channel)),
                name(category),
                Members.lineOrNull(as.column(), "column"),
                List.copyOf(rules));
    }

    private static Rule require(@Nullable Rule rule) {
        if (rule == null) {
            throw Refused.invalid("publishing.problem.rule", "rules");
        }
        var prefix = Members.lineOrNull(rule.prefix(), "rules");
        var named = Members.lineOrNull(rule.named(), "rules");
        var category = rule.category() == null || rule.category().isBlank()
                ? null
                : category(rule.category()).orElseThrow(() -> Refused.invalid("publishing.problem.rule", "rules"));
        var column = Members.lineOrNull(rule.column(), "rules");
        if ((prefix == null) == (named == null) || (category == null && column == null)) {
            throw Refused.invalid("publishing.problem.rule", "rules");
        }
        if (prefix != null && Address.read(prefix).isEmpty()) {
            throw Refused.invalid("publishing.problem.address", "rules");
        }
        return new Rule(prefix, named, name(category), column);
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when there is none of the name */
    static Optional<Channel> channel(String text) {
        return Optional.ofNullable(CHANNELS.get(text.strip())).or(() -> named(text, Channel.values()));
    }

    private static Optional<Category> category(String text) {
        return Optional.ofNullable(CATEGORIES.get(text.strip())).or(() -> named(text, Category.values()));
    }

    private static <T extends Enum<T>> Optional<T> named(String text, T[] choices) {
        for (var one : choices) {
            if (one.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static Optional<Rule> rule(ShownPublication shown, ShownAs as) {
        return as.rules().stream().filter(one -> fits(one, shown)).findFirst();
    }

    private static boolean fits(Rule rule, ShownPublication shown) {
        var url = shown.url();
        if (rule.prefix() != null) {
            return url != null
                    && Address.read(url).isPresent()
                    && (Address.normalised(url) + "/").startsWith(prefix(rule.prefix()));
        }
        return shown.categories().stream().anyMatch(one -> one.strip().equalsIgnoreCase(rule.named()));
    }

    /** A slash at its end stays: {@code /gk/} is not {@code /gkml/}, and a host ends where it ends. */
    private static String prefix(String typed) {
        var normalised = Address.normalised(typed);
        return typed.strip().endsWith("/") || normalised.indexOf('/') < 0 ? normalised + "/" : normalised;
    }

    /**
     * Of the website: what a rule says, what it says of itself, what the source is for; none of these waits, and so does
     * what a sheet says in a word that nobody knows.
     */
    static @Nullable Category category(ShownPublication shown, ShownAs as, Optional<Rule> rule) {
        var ruled = rule.map(Rule::category).flatMap(Classes::category);
        return ruled.or(() -> shown.categories().stream()
                        .map(Classes::category)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> shown.sheet() && !shown.categories().isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(as.category()).flatMap(Classes::category))
                .orElse(null);
    }
}
