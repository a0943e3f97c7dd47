package io.drumtower.kernel;

/** One thing as a feed or a sheet shows it, in the words that stand there; whose kind it is takes it in. */
public sealed interface Shown permits ShownPublication, ShownMessage {

    /** What data sources show. */
    enum Kind {
        PUBLICATION,
        MESSAGE
    }

    /** Tells it again within the source, whatever else it says. */
    String key();

    String title();
}
