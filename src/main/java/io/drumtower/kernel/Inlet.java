package io.drumtower.kernel;

/**
 * Takes what is else sent to an address over HTTP, with the same body and to the same effect; the answer is left out.
 * The sample comes in this way.
 */
public interface Inlet {

    /** The address, such as {@code /api/intake}. */
    String path();

    /**
     * @param id of what the body is about, or is to be named
     * @param by the account that it is recorded under, where one is
     * @throws Refused as over HTTP
     */
    void take(String id, byte[] body, String by);
}
