package io.seatledger.query.changes;

import io.seatledger.platform.json.AnswerJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Server-sent events. Signs of life carry an id as well: who resumes a feed of few events does not look at everything
 * again.
 */
final class EventStreamFormat implements ChangeFormat {
    static final String MEDIA_TYPE = "text/event-stream";

    private final String retry;

    EventStreamFormat(Duration retry) {
        this.retry = "retry: " + retry.toMillis() + "\n";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] opening() {
        return bytes(retry + "\n");
    }

    @Override
    public byte[] item(Change change) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(bytes("id: " + change.position() + "\nevent: " + change.type() + "\ndata: "));
        event.writeBytes(AnswerJson.write(change));
        event.writeBytes(bytes("\n\n"));
        return event.toByteArray();
    }

    @Override
    public byte[] beat(long through) {
        return bytes(": position " + through + "\nid: " + through + "\n\n");
    }

    @Override
    public byte[] ending(long through) {
        return bytes(": resume after position " + through + "\nid: " + through + "\n" + retry + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
