package io.seatledger.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.seatledger.platform.ledger.EventCodec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces where a collector is named; else nothing of OpenTelemetry is even set up. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    @Bean
    Tracing tracing(ObjectProvider<OpenTelemetry> telemetry, EventCodec codec) {
        OpenTelemetry found = telemetry.getIfAvailable();
        return found == null ? Tracing.OFF : new Tracing(found, codec);
    }

    /** A request is sampled as its caller says, else by chance. */
    @Bean
    Sampler sampler(@Value("${management.tracing.sampling.probability:0.1}") double probability) {
        return Sampler.parentBased(new FollowingSampler(Sampler.traceIdRatioBased(probability)));
    }
}
