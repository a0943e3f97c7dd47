package io.drumtower.reporting.projection;

import io.drumtower.figures.FigureRule;

/** The figure rule of reporting, for tests of histories. */
public final class ReportingRules {

    public static final FigureRule REPORTING = new ReportingFigures();

    private ReportingRules() {}
}
