package io.seatledger.console.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the console finds the API.
 *
 * @param apiUrl of reads; this very server when it is not set
 * @param commandUrl of commands; where reads are when it is not set
 * @param publicUrl as others reach the API, for what is shown as curl; relative to the page when it is not set
 * @param pages how many pages are made at a time; the rest wait, so that pages never take the threads they wait for
 */
@ConfigurationProperties("seatledger.console")
public record ApiSettings(
        @Nullable URI apiUrl,
        @Nullable URI commandUrl,
        @Nullable URI publicUrl,
        @DefaultValue("32") int pages) {}
