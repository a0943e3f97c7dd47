package io.drumtower.pages;

/**
 * What a form or a search lets choose.
 *
 * @param value that is sent
 * @param words that are read
 */
public record Choice(String value, String words) {}
