package io.seatledger.command.dispatch;

/**
 * What a caller gets.
 *
 * @param position the log position of the command's last event, or the one it saw
 * @param replayed whether it was answered before under the same idempotency key
 */
public record FinalAnswer(Answer answer, long position, boolean replayed) {}
