package io.seatledger.events.value;

/**
 * What a purchase asks for on one line.
 *
 * @param line from 1, in the order given
 * @param quantity as asked, also where it is out of range
 */
public record RequestedLine(int line, String productId, long quantity) {}
