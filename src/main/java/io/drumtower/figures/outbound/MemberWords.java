package io.drumtower.figures.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people call the members of an event, and what those say; as it is stored where there is no word for it. */
final class MemberWords {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private MemberWords() {}

    static String label(String member, Words words) {
        return words.texts().sayOr("figures.member." + kebab(member), member);
    }

    /** One of a list of words is found by its module and member: {@code publishing.channel.website}. */
    static String value(RecordComponent member, Object value, Words words) {
        if (value instanceof Enum<?> one) {
            var module = member.getDeclaringRecord().getPackageName().replaceFirst("^io\\.drumtower\\.", "");
            var word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return words.texts().sayOr(module + "." + kebab(member.getName()) + "." + word, one.name());
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "figures.log.yes" : "figures.log.no");
        }
        if (value instanceof Long number) {
            return Texts.number(number);
        }
        return value instanceof Instant time ? Texts.moment(time) : value.toString();
    }

    private static String kebab(String name) {
        return CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
