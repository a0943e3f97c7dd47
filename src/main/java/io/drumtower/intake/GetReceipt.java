package io.drumtower.intake;

/** Asks for the receipt of one delivery, a {@link FindReceipts.DeliveryReceipt}; an unknown one is refused as not found. */
public record GetReceipt(String delivery) {}
