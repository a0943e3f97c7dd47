package io.drumtower.kernel;

import java.nio.file.Path;

/** Where files lie for as long as they are read. What a program left there that was killed is removed at the next start. */
public interface Scratch {

    Path path();
}
