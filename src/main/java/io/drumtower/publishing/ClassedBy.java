package io.drumtower.publishing;

/** Who has said what a publication counts as, its category and series. */
public enum ClassedBy {
    /** What a source has said another word of it changes. */
    SOURCE,
    /** Who recorded it by hand: a source tells only what is still open. */
    HAND,
    /** An editor has decided, also where that is nothing: no source tells it otherwise. */
    EDITOR
}
