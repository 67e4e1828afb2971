package io.seatledger.command.batch.undo;

import io.seatledger.command.domain.Actor;
import java.time.Instant;

/** Take back what a list did, where the seats are still as it left them. */
public record UndoBatch(String batchId, Actor actor, String reason, Instant acceptedAt) {}
