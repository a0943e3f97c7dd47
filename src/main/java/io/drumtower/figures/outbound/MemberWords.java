package io.drumtower.figures.outbound;

import static java.util.stream.Collectors.joining;

import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.pages.Texts;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people call the members of an event, and what those say; as it is stored where there is no word for it. */
final class MemberWords {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private MemberWords() {}

    /** A day may have another name than what is not one: {@code to} is its end, or who gets it. */
    static String label(RecordComponent member, Words words) {
        var key = "figures.member." + kebab(member.getName());
        var name = words.texts().sayOr(key, member.getName());
        return member.getType() == LocalDate.class ? words.texts().sayOr(key + "-day", name) : name;
    }

    /** In one line; empty of a list that is empty. */
    static String value(RecordComponent member, Object value, Words words) {
        if (value instanceof Sealed) {
            return words.say("figures.log.sealed");
        }
        if (value instanceof Enum<?> one) {
            return word(member, one, words);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> value(member, one, words)).collect(joining("、"));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .map(one -> one.getKey() + " " + value(member, one.getValue(), words))
                    .sorted()
                    .collect(joining("、"));
        }
        if (value instanceof Record one) {
            return members(one)
                    .map(part -> label(part.getKey(), words) + " " + value(part.getKey(), part.getValue(), words))
                    .collect(joining("，"));
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "figures.log.yes" : "figures.log.no");
        }
        if (value instanceof Long number) {
            return Texts.number(number);
        }
        if (value instanceof Instant time) {
            return Texts.moment(time);
        }
        return member.getName().equals("key") ? figure(value.toString(), words) : value.toString();
    }

    /** An indicator is called as its figure. */
    private static String figure(String text, Words words) {
        var key = "indicators." + text;
        return words.figures().containsKey(key) ? words.name(key) : text;
    }

    /** Found by its module, and by its member or what kind of word it is: {@code publishing.channel.website}. */
    private static String word(RecordComponent member, Enum<?> one, Words words) {
        var type = one.getDeclaringClass();
        var module = type.getPackageName().replaceFirst("^io\\.drumtower\\.", "");
        var word = "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var kind = kebab(type.getSimpleName());
        return Stream.of(kebab(member.getName()), kind, kind.replaceFirst("-kind$", ""))
                .map(name -> words.texts().sayOr(module + "." + name + word, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(one.name());
    }

    /** Those of a record that are there. */
    static Stream<Map.Entry<RecordComponent, Object>> members(Object of) {
        return Stream.of(of.getClass().getRecordComponents()).flatMap(component -> {
            var held = read(component, of);
            return held == null ? Stream.empty() : Stream.of(Map.entry(component, held));
        });
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read: " + component, e);
        }
    }

    private static String kebab(String name) {
        return CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
