/** What a sender's own configuration must say: text to be copied, with the address, the source and its token in it. */
package io.drumtower.intake.sender;
