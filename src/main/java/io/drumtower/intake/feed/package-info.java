/** What feeds show: RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0. Pure functions. */
package io.drumtower.intake.feed;
