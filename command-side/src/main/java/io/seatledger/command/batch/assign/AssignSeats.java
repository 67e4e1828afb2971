package io.seatledger.command.batch.assign;

import io.seatledger.command.batch.SeatList;

/** Give seats of an order line to the learners of a list. */
public record AssignSeats(SeatList list) {}
