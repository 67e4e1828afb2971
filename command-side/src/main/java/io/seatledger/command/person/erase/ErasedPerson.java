package io.seatledger.command.person.erase;

/** The outcome, which a caller also gets who asks again. */
public record ErasedPerson(String personRef, boolean erased) {}
