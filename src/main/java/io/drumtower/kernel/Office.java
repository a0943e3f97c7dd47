package io.drumtower.kernel;

/** The office that the program works for. */
public interface Office {

    /** As it is to stand on pages; blank until somebody has written it. */
    String name();
}
