package io.drumtower.duty;

import io.drumtower.kernel.EventType;
import java.time.Instant;

/** What is recorded about the office that the program works for. This file is the contract; its JSON is kept forever. */
public sealed interface OfficeEvent {

    /** When it was written. The time of recording is event metadata. */
    Instant occurredAt();

    /** @param zone in which days are cut, as its IANA name */
    @EventType("duty.office-described")
    record OfficeDescribed(String name, String zone, String by, Instant occurredAt) implements OfficeEvent {}

    /** Who is called was changed; no event says who it is, or how. */
    @EventType("duty.office-contacts-changed")
    record OfficeContactsChanged(String by, Instant occurredAt) implements OfficeEvent {}

    /** Somebody looked at who is called. */
    @EventType("duty.office-contacts-read")
    record OfficeContactsRead(String by, Instant occurredAt) implements OfficeEvent {}

    /** Where an officer is called was changed by himself; no event says where it is. */
    @EventType("duty.officer-address-changed")
    record OfficerAddressChanged(String account, Instant occurredAt) implements OfficeEvent {}
}
