package io.seatledger.query.reading;

import io.seatledger.platform.json.Parsed;
import io.seatledger.platform.json.Timestamps;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The moment a read asks about: a position of the log or a time, one of the two.
 *
 * @param position 0 is before the first event
 * @param instant what was recorded by then; a time to come asks for all there is
 */
public record AsOf(@Nullable Long position, @Nullable Instant instant) {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    @Parsed
    static AsOf of(String text) {
        if (POSITION.matcher(text).matches()) {
            return new AsOf(Long.valueOf(text), null);
        }
        return Timestamps.read(text)
                .map(instant -> new AsOf(null, instant))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a position, a whole number of at most 18 digits, or a time: " + Timestamps.WANTED));
    }

    /** Whether both are times and this is the later one, events or not. */
    boolean isLaterThan(AsOf other) {
        return instant != null && other.instant != null && instant.isAfter(other.instant);
    }
}
