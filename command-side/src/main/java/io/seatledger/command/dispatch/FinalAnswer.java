package io.seatledger.command.dispatch;

import java.util.Set;

/**
 * What a caller gets.
 *
 * @param position the log position of the command's last event, or the one it saw
 * @param replayed whether it was answered before under the same idempotency key
 */
public record FinalAnswer(Answer answer, long position, boolean replayed) {
    private static final Set<Integer> FOR_NOW = Set.of(409, 412, 429);
    private static final int SERVER_ERROR = 500;

    /** Whether there is no point in sending the same again: it was done, or refused for good. */
    public boolean settled() {
        int status = answer.status();
        return status < SERVER_ERROR && !FOR_NOW.contains(status);
    }
}
