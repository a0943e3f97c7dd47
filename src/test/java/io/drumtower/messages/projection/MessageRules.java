package io.drumtower.messages.projection;

import io.drumtower.figures.FigureRule;

/** The figure rule of messages, for tests of histories. */
public final class MessageRules {

    public static final FigureRule MESSAGES = new MessageFigures();

    private MessageRules() {}
}
