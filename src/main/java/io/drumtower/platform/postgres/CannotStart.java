package io.drumtower.platform.postgres;

/** Why the program does not start, in one sentence, and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    CannotStart(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
