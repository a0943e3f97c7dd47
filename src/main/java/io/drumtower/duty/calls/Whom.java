package io.drumtower.duty.calls;

import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is.
 *
 * @param called as events name it: an account, or a contact by its place; null when nobody is known
 * @param listener whether whoever reads the webhook is called
 */
record Whom(@Nullable String called, boolean listener) {

    /** The team has nobody for this turn. */
    static final Whom NOBODY = new Whom(null, false);

    /** No team and no contact is known. */
    static final Whom LISTENER = new Whom(null, true);

    static Whom of(String called) {
        return new Whom(called, true);
    }
}
