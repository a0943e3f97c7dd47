package io.drumtower.publishing;

/** How many items of the website wait for a category. */
public record CountUnclassified() {

    public record Waiting(long publications) {}
}
