package io.drumtower.access.inbound;

import java.io.Serializable;

/**
 * What the sign-in page says about the last try, once.
 *
 * @param account as typed, so that it need not be typed again
 * @param code of the text
 * @param amount of minutes or seconds that the text names; 0 when it names none
 */
record SignInFailure(String account, String code, long amount) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of the attribute of the session. */
    static final String NAME = "signInFailure";

    static SignInFailure wrong(String account) {
        return new SignInFailure(account, "access.sign-in.wrong", 0);
    }

    /** Whether the form is to be corrected, or only to be sent later. */
    public boolean isWrong() {
        return amount == 0;
    }
}
