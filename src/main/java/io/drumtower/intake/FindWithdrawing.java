package io.drumtower.intake;

/** Asks whether something that a withdrawn delivery of the source had brought is still to be taken back. */
public record FindWithdrawing(String source) {

    public record Withdrawing(boolean isUnderWay) {}
}
