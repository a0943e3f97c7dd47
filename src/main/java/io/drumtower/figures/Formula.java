package io.drumtower.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is reckoned from others. {@code a + b? - c?} adds up: without {@code a} there is no number, what is marked
 * with {@code ?} counts as 0 when there is none. {@code 100 * a / b} is a share, cut off at the whole number: 99.9 percent
 * are not 100; {@code (same events)} behind it says that the events of one of its terms are all events of the other, so
 * that none is told twice.
 *
 * @param factor of the first term of a share; 1 in a sum
 * @param share whether the first term is divided by the second
 * @param together whether the events of one term are all events of the other
 */
public record Formula(List<Term> terms, long factor, boolean share, boolean together) {

    /**
     * @param sign 1 or -1
     * @param optional missing is 0
     */
    public record Term(String figure, int sign, boolean optional) {}

    private static final String KEY = "[a-z][a-z0-9.-]*";
    private static final Pattern SHARE = Pattern.compile("(?<factor>[1-9][0-9]{0,5}) \\* (?<above>" + KEY
            + ") / (?<below>" + KEY + ")" + "(?<together> \\(same events\\))?");
    private static final Pattern TERM = Pattern.compile("(?<sign>[+-]) (?<key>" + KEY + ")(?<optional>\\??)(?: |$)");

    /** @throws IllegalArgumentException for what is neither a sum nor a share */
    public static Formula of(String text) {
        var share = SHARE.matcher(text);
        if (share.matches()) {
            return new Formula(
                    List.of(new Term(share.group("above"), 1, false), new Term(share.group("below"), 1, false)),
                    Long.parseLong(share.group("factor")),
                    true,
                    share.group("together") != null);
        }
        var terms = new ArrayList<Term>();
        var signed = "+ " + text;
        var term = TERM.matcher(signed);
        var end = 0;
        while (end < signed.length() && term.find(end) && term.start() == end) {
            terms.add(new Term(
                    term.group("key"),
                    term.group("sign").equals("-") ? -1 : 1,
                    !term.group("optional").isEmpty()));
            end = term.end();
        }
        if (end < signed.length()) {
            throw new IllegalArgumentException("no formula: " + text);
        }
        return new Formula(List.copyOf(terms), 1, false, false);
    }

    /** How many events are behind it, by how many are behind each term. */
    public long events(ToLongFunction<String> of) {
        var events = terms.stream().mapToLong(term -> of.applyAsLong(term.figure()));
        return together ? events.max().orElse(0) : events.sum();
    }

    /** @return null when a term that is needed has no number, or when a share is one of 0 */
    public @Nullable Long value(Function<String, @Nullable Long> of) {
        if (share) {
            var above = of.apply(terms.get(0).figure());
            var below = of.apply(terms.get(1).figure());
            return above == null || below == null || below == 0 ? null : factor * above / below;
        }
        var sum = 0L;
        for (var term : terms) {
            var value = of.apply(term.figure());
            if (value == null && !term.optional()) {
                return null;
            }
            sum += value == null ? 0 : term.sign() * value;
        }
        return sum;
    }
}
