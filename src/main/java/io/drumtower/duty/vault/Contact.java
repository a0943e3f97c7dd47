package io.drumtower.duty.vault;

/**
 * Someone of the office who is called.
 *
 * @param phone blank when there is none; then there is a mail address
 */
public record Contact(String name, String phone, String mail) {}
