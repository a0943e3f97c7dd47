package io.drumtower.intake.inbound;

/** How far a long intake is, and whether it shall stop. */
interface Course {

    Course UNWATCHED = new Course() {
        @Override
        public void done(long records) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param records so far, with their receipts: they stay */
    void done(long records);

    boolean isCancelled();

    /** Who has begun it wants it no longer. */
    final class CancelledException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
