package io.seatledger.query.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of feeds.
 *
 * @param streamTime longest an answer stays open; the caller then resumes
 * @param heartbeat longest silence on an open feed
 * @param retry how soon a caller whose feed ended should resume
 * @param streamsPerCaller feeds that one caller may read at once
 * @param streamsMax feeds that this instance serves at once
 */
@ConfigurationProperties("seatledger.changes")
public record ChangeSettings(
        @DefaultValue("30m") Duration streamTime,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("8") int streamsPerCaller,
        @DefaultValue("64") int streamsMax) {}
