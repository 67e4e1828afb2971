package io.seatledger.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 ids in hex, with a prefix that says what they name. */
public final class Ids {
    private final TimeBasedEpochGenerator generator;

    public Ids(Clock clock) {
        this.generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.instant().toEpochMilli();
            }
        });
    }

    public String order() {
        return next("ord");
    }

    public String agreement() {
        return next("agr");
    }

    public String permit() {
        return next("per");
    }

    public String request() {
        return next("req");
    }

    public String batch() {
        return next("bat");
    }

    public String returned() {
        return next("ret");
    }

    public String apiKey() {
        return next("key");
    }

    public String person() {
        return next("psn");
    }

    /** An id of another kind, for example {@code next("cmd")}. */
    public String next(String prefix) {
        return prefix + '_' + uuid().toString().replace("-", "");
    }

    /** A bare UUIDv7. */
    public UUID uuid() {
        return generator.generate();
    }
}
