package io.drumtower.access.inbound;

import java.io.Serializable;

/**
 * What the sign-in page says about the last try, once.
 *
 * @param account as typed, so that it need not be typed again
 * @param lockedMinutes 0 when it was only wrong
 */
record SignInFailure(String account, long lockedMinutes) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of the attribute of the session. */
    static final String NAME = "signInFailure";
}
