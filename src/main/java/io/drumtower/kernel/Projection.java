package io.drumtower.kernel;

/**
 * Rows made of events: handled live in batches, and built anew by the same code. Its tables stand in a schema of its own
 * that is named like the group with an underscore: {@code figures.ledger} writes to the schema {@code figures_ledger}.
 */
public interface Projection {

    /** The processing group, {@code <context>.<noun>}. */
    String group();

    /** Whether it wants events of this class: the others cost it nothing. */
    boolean handles(Class<?> event);

    /** Handles the events of one transaction, in the order of their positions. */
    Batch begin();

    interface Batch {

        void on(Recorded event);

        /** Called once, before the commit. */
        default void write() {}
    }
}
