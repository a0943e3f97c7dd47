package io.drumtower.platform.projector;

import java.util.concurrent.TimeUnit;

/** How far a projection is, for those who wait for it. While nobody does, it may let more come. */
final class Reached {

    private long position = -1;
    private long wanted;

    /** Of the last event that is handled; -1 while another instance has the projection. */
    synchronized long position() {
        return position;
    }

    synchronized void set(long to) {
        position = to;
        notifyAll();
    }

    /** Somebody waits for the event of that position, or soon will. */
    synchronized void want(long event) {
        wanted = Math.max(wanted, event);
        notifyAll();
    }

    /**
     * Waits until the event of that position is handled, at most so long, and not for another instance.
     *
     * @return the position then
     */
    synchronized long await(long event, long nanos) throws InterruptedException {
        want(event);
        var end = System.nanoTime() + nanos;
        for (var left = nanos; position >= 0 && position < event && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return position;
    }

    /** Waits so long, or until somebody waits for what is not handled yet. */
    synchronized void linger(long nanos) throws InterruptedException {
        var end = System.nanoTime() + nanos;
        for (var left = nanos; wanted <= position && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
