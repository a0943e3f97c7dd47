package io.drumtower.platform.projector;

/** Another instance follows the projection now, or it was rebuilt: nothing of this batch is written. */
final class ProjectionLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectionLost(String projection) {
        super(projection + " is followed from another position now");
    }
}
