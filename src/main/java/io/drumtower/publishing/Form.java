package io.drumtower.publishing;

/** What a publication is made of, for the most part. */
public enum Form {
    TEXT,
    PICTURE,
    VIDEO
}
