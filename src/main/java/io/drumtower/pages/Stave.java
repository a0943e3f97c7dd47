package io.drumtower.pages;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where half hours stand in a drawing, side by side: one scale, from 0.
 *
 * @param place of the drawing
 * @param count of half hours
 * @param top the value at the upper line
 */
public record Stave(Place place, int count, long top) {

    /**
     * Edges, in the units of the drawing.
     *
     * @param upper y of the value at the top
     * @param lower y of 0
     * @param letter width of a letter of the alphabet
     */
    public record Place(double left, double right, double upper, double lower, double letter) {}

    /** With an upper line that is even and round, and not below {@code highest}. */
    public static Stave upTo(Place place, int count, long highest) {
        var power = 1L;
        while (power * 10 < highest) {
            power *= 10;
        }
        for (var factor : new int[] {2, 4, 6, 8}) {
            if (power * factor >= highest) {
                return new Stave(place, count, power * factor);
            }
        }
        return new Stave(place, count, power * 10);
    }

    public double step() {
        return (place.right - place.left) / count;
    }

    /** The left edge of a half hour. */
    public double x(int number) {
        return place.left + number * step();
    }

    public double middle(int number) {
        return x(number) + step() / 2;
    }

    public double y(long value) {
        return place.lower - (place.lower - place.upper) * value / top;
    }

    /** The lines of the scale with their values. */
    public void scale(Svg svg, Function<Long, String> words) {
        var below = place.letter * .55;
        svg.line("ax", place.left, place.lower, place.right)
                .text("te", place.left - place.letter, place.lower + below, "0");
        for (var value : new long[] {top / 2, top}) {
            svg.line("gl", place.left, y(value), place.right)
                    .text("te", place.left - place.letter, y(value) + below, words.apply(value));
        }
    }

    /** @param from share of a half hour's width where the bar begins */
    public void bar(Svg svg, int number, String css, long value, double from, double width) {
        var y = y(value);
        svg.element(
                "rect",
                "class",
                css,
                "x",
                x(number) + from * step(),
                "y",
                y,
                "width",
                width * step(),
                "height",
                place.lower - y);
    }

    /** Hatched where a number is missing; framed where none is due. Words at {@code y} where there is room for them. */
    public void gaps(Svg svg, List<Gap> gaps, double y, double lower, Function<Gap.Why, String> words) {
        var free = place.left;
        for (var gap : gaps) {
            var left = x(gap.start());
            var width = x(gap.end()) - left;
            svg.element(
                    "rect",
                    "class",
                    "gap",
                    "fill",
                    gap.why().fill,
                    "x",
                    left,
                    "y",
                    place.upper,
                    "width",
                    width,
                    "height",
                    lower - place.upper);
            var said = words.apply(gap.why());
            var half = width(said) / 2;
            var middle = Math.min(left + width / 2, place.right - half);
            if (middle - half >= free) {
                svg.text("tm", middle, y, said);
                free = middle + half + place.letter;
            }
        }
    }

    /** A line over its ground that breaks where there is no number. */
    public void curve(Svg svg, List<@Nullable Long> values) {
        var from = 0;
        for (var to = 0; to <= count; to++) {
            if (to == count || values.get(to) == null) {
                curve(svg, values.subList(from, to), from);
                from = to + 1;
            }
        }
    }

    private void curve(Svg svg, List<@Nullable Long> values, int from) {
        if (values.size() == 1) {
            dot(svg, from, values.get(0), place.letter * .35);
        }
        if (values.size() < 2) {
            return;
        }
        var path = new StringBuilder();
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            path.append(i == 0 ? "M" : "L").append(Svg.tenth(middle(from + i))).append(' ');
            path.append(Svg.tenth(y(value == null ? 0 : value)));
        }
        var ground = "V" + Svg.tenth(place.lower) + "H" + Svg.tenth(middle(from)) + "Z";
        svg.element("path", "class", "ca", "d", path + ground);
        svg.element("path", "class", "cl", "d", path);
    }

    public void dot(Svg svg, int number, @Nullable Long value, double radius) {
        svg.element("circle", "class", "cp", "cx", middle(number), "cy", y(value == null ? 0 : value), "r", radius);
    }

    /** Words at a half hour go to the side that has room. */
    public void label(Svg svg, String css, int number, double y, String words) {
        var x = isRight(number) ? x(number + 1) : x(number);
        svg.text(isRight(number) ? css + " te" : css, x, Math.max(place.upper - place.letter, y), words);
    }

    /** The y above all values that words at a half hour would reach over. */
    public double above(int number, List<@Nullable Long> values, String words) {
        var reach = (int) Math.ceil(width(words) / step());
        var from = isRight(number) ? number - reach : number;
        return IntStream.rangeClosed(Math.max(0, from), Math.min(count - 1, from + reach))
                .mapToObj(values::get)
                .mapToDouble(value -> y(value == null ? 0 : value))
                .min()
                .orElse(place.lower);
    }

    private boolean isRight(int number) {
        return number > count / 2;
    }

    /** Near enough to tell what words would cover: a Chinese character is as wide as almost two letters. */
    public double width(String words) {
        return words.codePoints()
                .mapToDouble(point -> point < 0x2e80 ? place.letter : place.letter * 1.86)
                .sum();
    }
}
