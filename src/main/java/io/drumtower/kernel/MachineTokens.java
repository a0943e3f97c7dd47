package io.drumtower.kernel;

/** Tokens that let a machine send to one data source, and nothing else. */
public interface MachineTokens {

    /** A new token of 256 random bits, stored as a hash: the answer is the only place where it can be seen. */
    String issue(String source);
}
