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
import org.jspecify.annotations.Nullable;

/** What the publications of a source count as: its rules first, then what the source is said to be. */
final class Classes {

    static final int MOST_RULES = 200;

    /** As sheets name them, beside the names of the members themselves. */
    private static final Map<String, Channel> CHANNELS = Map.of(
            "网站", Channel.WEBSITE,
            "微信", Channel.WECHAT,
            "微信公众号", Channel.WECHAT,
            "其他", Channel.OTHER,
            "其他新媒体", Channel.OTHER,
            "微博", Channel.OTHER);

    private static final Map<String, Category> CATEGORIES = Map.of(
            "概况", Category.PROFILE,
            "概况类", Category.PROFILE,
            "概况类信息", Category.PROFILE,
            "政务动态", Category.NEWS,
            "政务动态信息", Category.NEWS,
            "信息公开目录", Category.CATALOGUE,
            "信息公开目录信息", Category.CATALOGUE);

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

    /** Of the website: what a rule says, what it says of itself, what the source is for; none of these waits. */
    static @Nullable Category category(ShownPublication shown, ShownAs as, Optional<Rule> rule) {
        var ruled = rule.map(Rule::category).flatMap(Classes::category);
        return ruled.or(() -> shown.categories().stream()
                        .map(Classes::category)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> Optional.ofNullable(as.category()).flatMap(Classes::category))
                .orElse(null);
    }
}
