/** Which source has shown which publication, and what it said of it: rows that are written with the facts. */
package io.drumtower.publishing.archive;
