package io.drumtower.intake.inbound;

import java.io.IOException;
import java.io.InputStream;

/** The bytes that were sent, unpacked; they can be read more than once. */
@FunctionalInterface
interface Payload {

    InputStream open() throws IOException;
}
