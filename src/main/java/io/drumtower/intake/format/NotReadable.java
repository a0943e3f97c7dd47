package io.drumtower.intake.format;

/** A document that cannot be read as a whole: one record that is rejected, for the reason that the message gives. */
public final class NotReadable extends Exception {

    private static final long serialVersionUID = 1L;

    public NotReadable(String reason) {
        super(reason);
    }

    public NotReadable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** In the words of a receipt. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
