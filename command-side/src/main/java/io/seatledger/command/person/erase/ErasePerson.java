package io.seatledger.command.person.erase;

import java.time.Instant;

/**
 * Let everything known of a person be destroyed.
 *
 * @param known whether the vault ever had this person
 */
public record ErasePerson(String personRef, boolean known, String reason, Instant acceptedAt) {}
