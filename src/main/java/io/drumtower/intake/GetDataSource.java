package io.drumtower.intake;

/** Asks for one data source; an unknown id is refused as not found. */
public record GetDataSource(String id) {}
