package io.seatledger.query.changes;

import io.seatledger.platform.json.AnswerJson;
import java.util.Arrays;

/** One JSON object per line; an empty line is a sign of life. */
final class NdjsonFormat implements ChangeFormat {
    static final String MEDIA_TYPE = "application/x-ndjson";
    private static final byte[] NOTHING = {};
    private static final byte[] LINE = {'\n'};

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] opening() {
        return NOTHING;
    }

    @Override
    public byte[] item(Change change) {
        byte[] json = AnswerJson.write(change);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    @Override
    public byte[] beat(long through) {
        return LINE;
    }

    @Override
    public byte[] ending(long through) {
        return NOTHING;
    }
}
