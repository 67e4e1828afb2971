package io.seatledger.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.seatledger.platform.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One bucket per caller, and per address for those who are nobody yet; the number of buckets is bounded. */
final class RateLimits {
    private static final long BUCKETS_MAX = 100_000;
    /** Longer than any bucket needs to fill up, so that being forgotten gives nothing away. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final RateLimitSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(BUCKETS_MAX)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    RateLimits(RateLimitSettings settings) {
        this.settings = settings;
    }

    void countCaller(String principal) {
        count("caller:" + principal, settings.perSecond(), settings.burst());
    }

    /** Apart from those who were turned away: guessing keys must not cost a probe behind the same address its health. */
    void countAnonymous(String address) {
        count("anonymous:" + address, settings.unauthenticatedPerSecond(), settings.unauthenticatedBurst());
    }

    /** Counts one who was turned away. */
    void countAddress(String address) {
        count("address:" + address, settings.unauthenticatedPerSecond(), settings.unauthenticatedBurst());
    }

    /**
     * Takes one from the bucket.
     *
     * @throws ProblemException 429 when there is none
     */
    private void count(String name, long perSecond, long burst) {
        ConsumptionProbe probe =
                buckets.get(name, n -> bucket(perSecond, burst)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ProblemException.tooMany(
                    "TOO_MANY_REQUESTS",
                    "You may send " + perSecond + " requests per second, " + burst + " at once; slow down.",
                    Math.toIntExact(Math.min(seconds, Integer.MAX_VALUE)));
        }
    }

    private static Bucket bucket(long perSecond, long burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
