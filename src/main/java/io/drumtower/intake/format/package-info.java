/** What the bytes of each format say. Pure functions: no I/O, no clock, no Spring. */
package io.drumtower.intake.format;
