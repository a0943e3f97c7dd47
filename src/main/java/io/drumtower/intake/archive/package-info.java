/** What was sent, as it was sent, and which files it belonged to: kept beside the events, because none can make it. */
package io.drumtower.intake.archive;
