package io.seatledger.platform.security;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.time.TimeConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stateless, denied by default: who calls is known before a route is, and each route names its roles. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JwtSettings.class, RateLimitSettings.class})
@Import({SecurityConfiguration.Commands.class, SecurityConfiguration.Reads.class})
public class SecurityConfiguration implements WebMvcConfigurer {

    /** Keys end by the real time: setting back the clock of a sandbox brings none back to life. */
    @Bean
    ApiKeys apiKeys(JdbcClient db, KeyEncryptionKey kek, Ids ids) {
        return new ApiKeys(new ApiKeyTable(db), kek, ids, TimeConfiguration.micros());
    }

    @Bean
    RateLimits rateLimits(RateLimitSettings settings) {
        return new RateLimits(settings);
    }

    @Bean
    SecurityProblems securityProblems(RateLimits limits) {
        return new SecurityProblems(limits);
    }

    @Bean
    AuthenticationManagerResolver<HttpServletRequest> tokens(ApiKeys keys, JwtSettings jwt) {
        TokenAuthentication tokens =
                new TokenAuthentication(keys, jwt.configured() ? new JwtIdentities(JwtDecoders.of(jwt)) : null);
        return request -> tokens;
    }

    /** The strict firewall, but header values may be UTF-8: its bytes are read as Latin-1, control characters among them. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 127));
        return firewall;
    }

    /** Requests are measured and traced as a whole; a span for each filter would tell little and wrap every one of them. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            AuthenticationManagerResolver<HttpServletRequest> tokens,
            SecurityProblems problems,
            RateLimits limits) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/v1/**")
                        .authenticated()
                        // Everything else is a page or unknown; controllers are still denied unless they say otherwise.
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new HeaderTokens())
                        .authenticationManagerResolver(tokens)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new RateLimitFilter(limits), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** The first keys; only the side that owns the table makes them. */
    @Bean
    @ConditionalOnProperty(name = "seatledger.keys-file.enabled", havingValue = "true")
    KeysFile keysFile(JdbcClient db, PlatformTransactionManager transactions, Ids ids, DataDirectory data) {
        KeysFile keysFile =
                new KeysFile(db, new TransactionTemplate(transactions), ids, TimeConfiguration.micros(), data);
        keysFile.prepare();
        return keysFile;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallerInterceptor()).order(0);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    /** The commands on keys, for the side that decides. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "seatledger.api-keys.commands", havingValue = "true", matchIfMissing = true)
    @Import(ApiKeyCommandsController.class)
    static class Commands {}

    /** Who a caller is, for the side that answers. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "seatledger.api-keys.reads", havingValue = "true", matchIfMissing = true)
    @Import(MeController.class)
    static class Reads {}
}
