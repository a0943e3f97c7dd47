package io.drumtower.kernel;

import java.util.Collection;
import java.util.Optional;

/**
 * Keeps personal data so that they can be erased although events are kept for ever: each subject has a key of its own, and
 * what it has sealed is gone with it.
 */
public interface Seal {

    /**
     * @param subject whom the data are about; its key is made when there is none
     * @param field what is sealed, such as {@code text}: what was sealed for one opens for no other
     */
    Sealed seal(String subject, String field, String plain);

    /**
     * @return empty when the subject's data were erased
     * @throws IllegalStateException when it was changed, or sealed for another field
     */
    Optional<String> open(String field, Sealed sealed);

    /**
     * The keys of several subjects, for as long as one batch is read or written.
     *
     * @param known who may have one
     * @param fresh who gets one when there is none
     */
    Keys keys(Collection<String> known, Collection<String> fresh);

    /** Whose data were erased has no key, until a new one is made. */
    final class NoKeyException extends IllegalStateException {

        private static final long serialVersionUID = 1L;
    }

    /** As the methods of {@link Seal} of the same names; nobody else has a key here. */
    interface Keys {

        /** @throws NoKeyException when the subject has none */
        Sealed seal(String subject, String field, String plain);

        Optional<String> open(String field, Sealed sealed);
    }

    /**
     * Forgets the subject's key, in the running transaction. What was sealed with it can never be read again.
     *
     * @return false when there was none
     */
    boolean erase(String subject);

    /** Whether nobody can open it any more. */
    boolean isErased(Sealed sealed);

    /**
     * @param subject as it was sealed for
     * @param key id of the subject's key: who comes again after an erasure has another
     * @param text in Base64: nonce, ciphertext and tag of AES-256-GCM
     */
    record Sealed(String subject, String key, String text) {}
}
