package io.seatledger.query.rehearsal;

import io.seatledger.platform.json.AnswerJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A rehearsal as server-sent events: {@code progress} after every page, {@code result} at the end. */
final class RehearsalEvents {
    private final OutputStream out;

    RehearsalEvents(OutputStream out) {
        this.out = out;
    }

    void progress(Rehearsal.Progress progress) {
        send("progress", progress);
    }

    void result(Rehearsal rehearsal) {
        send("result", rehearsal);
    }

    private void send(String event, Object data) {
        try {
            out.write(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
            out.write(AnswerJson.write(data));
            out.write("\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
    }
}
