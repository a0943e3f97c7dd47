/** What is exported of the intake: counted where it comes in, asked where it is read. */
package io.drumtower.intake.meter;
