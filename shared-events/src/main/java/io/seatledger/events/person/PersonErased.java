package io.seatledger.events.person;

import java.time.Instant;

/**
 * The key to everything known of a person was destroyed; references to the person stay and lead nowhere.
 */
public record PersonErased(String personRef, String reason, Instant occurredAt) implements PersonEvent {}
