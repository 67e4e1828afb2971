package io.seatledger.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask.
 *
 * @param perSecond requests per second and principal
 * @param burst requests at once, after a pause
 * @param unauthenticatedPerSecond requests per second and address without a token, and as many with a wrong one
 * @param unauthenticatedBurst the same at once, after a pause
 */
@ConfigurationProperties("seatledger.rate-limit")
record RateLimitSettings(
        @DefaultValue("2000") long perSecond,
        @DefaultValue("4000") long burst,
        @DefaultValue("500") long unauthenticatedPerSecond,
        @DefaultValue("1000") long unauthenticatedBurst) {}
