/** Asks other hosts for their feeds, and goes nowhere that nobody has allowed. */
package io.drumtower.intake.poll;
