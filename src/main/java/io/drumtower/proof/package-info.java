/** Tamper evidence: the Merkle tree of RFC 6962 over the stored bytes of every event. */
@ApplicationModule(displayName = "Proof", allowedDependencies = "kernel")
package io.drumtower.proof;

import org.springframework.modulith.ApplicationModule;
