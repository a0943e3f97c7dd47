package io.drumtower.figures.outbound;

/** The two drawings of a day, one below the other. */
record Charts(String attacks, String visits) {

    static Charts of(HalfHours day, Words words) {
        return new Charts(new AttackStave(day, words).draw(), new VisitStave(day, words).draw());
    }

    /** An image that says what it shows. */
    static Svg start(String id, int height, String title, String description) {
        return new Svg()
                .start(
                        "svg",
                        "viewBox",
                        "0 0 " + Svg.tenth(Stave.WIDTH) + " " + height,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-t " + id + "-d")
                .words("title", id + "-t", title)
                .words("desc", id + "-d", description);
    }
}
