package io.drumtower.kernel;

/** An event that says, to those who read a list of events, which thing it is about. */
public interface About {

    /** A title, a name, a number: nothing that is sealed; empty where there is nothing to say. */
    String about();
}
