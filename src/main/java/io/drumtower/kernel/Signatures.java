package io.drumtower.kernel;

import java.util.Collection;
import java.util.List;

/** A signature: the person shows again who he is, so that nobody signs at a desk that another left open. */
public interface Signatures {

    /**
     * @param account whom the request speaks for
     * @throws Refused with 422 when the password is wrong, which counts like a failed sign-in; with 429 after too many
     *     of them; with 403 when the request came with a personal token, which never signs
     */
    void verify(String account, String password);

    /** Those who could not sign, as they have no account that is open; each once, in the order given. */
    List<String> unable(Collection<String> accounts);
}
