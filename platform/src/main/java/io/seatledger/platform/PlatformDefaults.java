package io.seatledger.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts {@code platform.properties} under everything else that is configured, and leaves out what traces nothing. */
public final class PlatformDefaults implements EnvironmentPostProcessor {
    private static final String RESOURCE = "platform.properties";
    private static final String TRACED = "seatledger.tracing.enabled";
    private static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String BOOT = "org.springframework.boot.";
    private static final String WITHOUT_TRACES = String.join(
            ",",
            BOOT + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            BOOT + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
            BOOT + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            BOOT + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
            BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration");

    /** Without a collector there are no traces, and nothing that would make, keep or send them. */
    private static boolean traced(ConfigurableEnvironment environment) {
        return environment.getProperty(TRACED, Boolean.class, environment.containsProperty(COLLECTOR));
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!traced(environment)) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource("no traces", Map.of("spring.autoconfigure.exclude", WITHOUT_TRACES)));
        }
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("platform defaults", new ClassPathResource(RESOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " is part of the platform", e);
        }
    }
}
