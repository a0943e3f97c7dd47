package io.drumtower.publishing.projection;

import io.drumtower.figures.FigureRule;

/** The figure rules of publishing, for tests of histories. */
public final class PublishingRules {

    public static final FigureRule PUBLICATIONS = new PublicationFigures();
    public static final FigureRule ENTRIES = new EntryFigures();

    private PublishingRules() {}
}
