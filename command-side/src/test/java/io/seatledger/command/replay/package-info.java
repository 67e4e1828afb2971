/** Replays logs that releases recorded: what was written can be folded, everywhere to the same states. */
@org.jspecify.annotations.NullMarked
package io.seatledger.command.replay;
