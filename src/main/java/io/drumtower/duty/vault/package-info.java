/** Rows that cannot be made from events: how people of the office are reached. */
package io.drumtower.duty.vault;
