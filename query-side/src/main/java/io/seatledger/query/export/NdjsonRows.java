package io.seatledger.query.export;

import io.seatledger.platform.json.AnswerJson;
import java.io.IOException;
import java.io.OutputStream;

/** One item per line, exactly as the JSON answer has it. */
final class NdjsonRows implements Rows {
    private final OutputStream body;

    NdjsonRows(OutputStream body) {
        this.body = body;
    }

    @Override
    public void write(Object item) throws IOException {
        body.write(AnswerJson.write(item));
        body.write('\n');
    }

    @Override
    public void finish() throws IOException {
        body.flush();
    }
}
