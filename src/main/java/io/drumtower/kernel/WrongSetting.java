package io.drumtower.kernel;

/** A setting that the program must not run with: the start ends with this sentence and with what to do about it. */
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /** @param action what to do, as one or two sentences */
    public WrongSetting(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
