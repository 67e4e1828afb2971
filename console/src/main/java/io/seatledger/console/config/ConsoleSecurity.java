package io.seatledger.console.config;

import io.seatledger.console.session.SessionCookie;
import io.seatledger.console.session.SessionFilter;
import io.seatledger.console.signin.IssuerSignIn;
import io.seatledger.console.signin.PendingSignIns;
import io.seatledger.console.signin.SignIn;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.vault.SealingKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Who may see a page: whoever has a session; what is on it, the API decides. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain console(
            HttpSecurity http,
            SessionCookie cookie,
            SignIn signIn,
            PendingSignIns pending,
            ObjectProvider<OAuth2AuthorizedClientRepository> issuers) {
        issuers.ifAvailable(clients -> atTheIssuer(http, signIn, pending, clients));
        return http.securityMatcher("/", "/console/**")
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/console/sign-in", "/console/assets/**", "/console/oauth2/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SessionFilter(cookie), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toSignIn()))
                .build();
    }

    @Bean
    PendingSignIns pendingSignIns(KeyEncryptionKey kek, JsonMapper json) {
        return new PendingSignIns(new SealingKey(kek, "console-signing-in"), json);
    }

    /** Only where {@code spring.security.oauth2.client.registration.console} names an issuer. */
    private static void atTheIssuer(
            HttpSecurity http, SignIn signIn, PendingSignIns pending, OAuth2AuthorizedClientRepository clients) {
        http.oauth2Login(login -> login.loginPage("/console/sign-in")
                .authorizationEndpoint(endpoint ->
                        endpoint.baseUri("/console/oauth2/authorization").authorizationRequestRepository(pending))
                .redirectionEndpoint(endpoint -> endpoint.baseUri("/console/oauth2/callback/*"))
                .successHandler(new IssuerSignIn(signIn, clients))
                .failureUrl("/console/sign-in?failed"));
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, cause) -> {
            String target = "/console/sign-in?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
            if (request.getHeader("HX-Request") == null) {
                response.sendRedirect(target);
            } else {
                response.setHeader("HX-Redirect", target);
            }
        };
    }

    private static String wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }
}
