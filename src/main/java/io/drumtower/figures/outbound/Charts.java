package io.drumtower.figures.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Stave;
import io.drumtower.pages.Svg;

/** The two drawings of a day, one below the other. */
record Charts(String attacks, String visits) {

    static final double WIDTH = 880;
    static final Stave.Place PLACE = new Stave.Place(56, WIDTH, 52, 172, 7);
    /** Of the words above the upper line that say why something is missing. */
    static final double WORDS = 32;

    static Charts of(HalfHours day, Words words) {
        return new Charts(new AttackStave(day, words).draw(), new VisitStave(day, words).draw());
    }

    /** An image that says what it shows. */
    static Svg start(String id, int height, String title, String description) {
        return new Svg().image(id, "0 0 " + Svg.tenth(WIDTH) + " " + height, title, description);
    }
}
