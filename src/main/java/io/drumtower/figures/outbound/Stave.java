package io.drumtower.figures.outbound;

/**
 * Where things stand in a drawing of a day: one scale, from 0.
 *
 * @param count half hours side by side
 * @param top the value at the upper line
 */
record Stave(int count, long top) {

    static final double WIDTH = 880;
    static final double LEFT = 56;
    static final double UPPER = 52;
    static final double LOWER = 172;
    /** Of the words above the upper line that say why something is missing. */
    static final double WORDS = 32;

    /** With an upper line that is even and round, and not below {@code highest}. */
    static Stave upTo(int count, long highest) {
        var power = 1L;
        while (power * 10 < highest) {
            power *= 10;
        }
        for (var factor : new int[] {2, 4, 6, 8}) {
            if (power * factor >= highest) {
                return new Stave(count, power * factor);
            }
        }
        return new Stave(count, power * 10);
    }

    double step() {
        return (WIDTH - LEFT) / count;
    }

    /** The left edge of a half hour. */
    double x(int number) {
        return LEFT + number * step();
    }

    double middle(int number) {
        return x(number) + step() / 2;
    }

    double y(long value) {
        return LOWER - (LOWER - UPPER) * value / top;
    }

    void draw(Svg svg, String title) {
        svg.text("st", 0, 12, title);
        svg.line("ax", LEFT, LOWER, WIDTH).text("te", LEFT - 8, LOWER + 4, "0");
        for (var value : new long[] {top / 2, top}) {
            svg.line("gl", LEFT, y(value), WIDTH).text("te", LEFT - 8, y(value) + 4, Words.number(value));
        }
    }

    /** Words at a half hour go to the side that has room. */
    void label(Svg svg, String css, int number, double y, String words) {
        var x = isRight(number) ? x(number + 1) : x(number);
        svg.text(isRight(number) ? css + " te" : css, x, Math.max(UPPER - 6, y), words);
    }

    boolean isRight(int number) {
        return number > count / 2;
    }

    /** Near enough to tell what words would cover. */
    static double width(String words) {
        return words.codePoints().map(point -> point < 0x2e80 ? 7 : 13).sum();
    }
}
