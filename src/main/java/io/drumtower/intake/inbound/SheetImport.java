package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.ShownPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sheet that somebody is importing: it is read, looked at, then taken in. Lost when the program ends. */
final class SheetImport {

    enum Stage {
        READING,
        /** It waits to be looked at. */
        READY,
        /** It cannot be read; {@link #problem} says why. */
        UNREADABLE,
        RUNNING,
        DONE,
        /** What came before has its receipt. */
        CANCELLED,
        FAILED
    }

    final String id;
    final String by;
    final String name;
    final SheetFile file;
    /** Its source is not registered yet: nothing stays of what is only looked at. */
    final boolean isNew;

    private final DataSource source;
    private volatile ShownPlan plan;
    private volatile Stage stage = Stage.READING;
    private volatile @Nullable SheetLook look;
    private volatile @Nullable Receipt receipt;
    private volatile @Nullable String problem;
    private volatile long done;
    private volatile boolean cancelled;
    private volatile Instant touchedAt;

    SheetImport(String id, String by, String name, SheetFile file, DataSource source, boolean isNew, Instant at) {
        this.id = id;
        this.by = by;
        this.name = name;
        this.file = file;
        this.isNew = isNew;
        this.source = source;
        this.plan = Document.plan(source);
        this.touchedAt = at;
    }

    /** With the mapping that was chosen. */
    DataSource source() {
        return new DataSource(
                source.id(),
                source.name(),
                source.site(),
                source.format(),
                source.zone(),
                source.denyStatus(),
                source.denyRules(),
                source.silentAfterSeconds(),
                plan,
                source.grant(),
                source.registeredAt(),
                source.lastReceivedAt(),
                source.silentSince(),
                source.skewedAt(),
                source.tests());
    }

    ShownPlan plan() {
        return plan;
    }

    /** Whether another mapping was chosen than is remembered. */
    boolean isRemapped() {
        return !plan.equals(Document.plan(source));
    }

    void read(ShownPlan with) {
        plan = with;
        stage = Stage.READING;
    }

    void ready(SheetLook seen) {
        look = seen;
        stage = Stage.READY;
    }

    void unreadable(String why) {
        look = null; // its heads may be of another encoding
        problem = why;
        stage = Stage.UNREADABLE;
    }

    /** @return false when it is not ready, or runs already */
    synchronized boolean run() {
        if (stage != Stage.READY) {
            return false;
        }
        stage = Stage.RUNNING;
        return true;
    }

    void done(Receipt told) {
        end(Stage.DONE, told);
    }

    void stopped(Stage how, @Nullable Receipt soFar) {
        end(how, soFar);
    }

    /** What was sent is kept no longer. */
    private void end(Stage how, @Nullable Receipt told) {
        file.close();
        look = null;
        receipt = told;
        stage = how;
    }

    Stage stage() {
        return stage;
    }

    @Nullable SheetLook look() {
        return look;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }

    @Nullable String problem() {
        return problem;
    }

    long done() {
        return done;
    }

    void cancel() {
        cancelled = true;
    }

    void touch(Instant at) {
        touchedAt = at;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    boolean isBusy() {
        return stage == Stage.READING || stage == Stage.RUNNING;
    }

    Course course() {
        return new Course() {
            @Override
            public void done(long records) {
                done = records;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }
}
