/** What sheets show, XLSX and CSV: read as a stream, behind guards, by a mapping of their columns. */
package io.drumtower.intake.sheet;
