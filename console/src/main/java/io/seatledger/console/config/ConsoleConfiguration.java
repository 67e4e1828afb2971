package io.seatledger.console.config;

import io.seatledger.console.ConsoleScan;
import io.seatledger.console.action.ConsoleAddress;
import io.seatledger.console.api.ApiAddress;
import io.seatledger.console.api.ApiArgument;
import io.seatledger.console.api.ApiClient;
import io.seatledger.console.api.ApiSettings;
import io.seatledger.console.session.SessionCookie;
import io.seatledger.console.signin.SignIn;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.vault.SealingKey;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the console together; pages are found by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
@ComponentScan(basePackageClasses = ConsoleScan.class)
@Import(ConsoleSecurity.class)
public class ConsoleConfiguration {
    private static final String ECHARTS = "classpath:/META-INF/resources/_static/echarts/6.0.0/dist/";
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    @Bean
    ApiAddress apiAddress(
            ApiSettings settings,
            @Value("${server.address:}") String bound,
            @Value("${server.ssl.enabled:false}") boolean tls) {
        return new ApiAddress(settings, bound, tls);
    }

    @Bean
    ApiClient apiClient(ApiAddress address, JsonMapper json) {
        return new ApiClient(address, json);
    }

    @Bean
    ApiArgument apiArgument(ApiClient client) {
        return new ApiArgument(client);
    }

    @Bean
    SessionCookie sessionCookie(KeyEncryptionKey kek, JsonMapper json, Clock clock) {
        return new SessionCookie(new SealingKey(kek, "console-session"), json, clock);
    }

    @Bean
    SignIn signIn(ApiClient api, SessionCookie cookie, Clock clock) {
        return new SignIn(api, cookie, clock);
    }

    @Bean
    ConsoleAddress consoleAddress(ApiSettings settings) {
        return new ConsoleAddress(settings);
    }

    @Bean
    FilterRegistrationBean<PageSlots> pageSlots(ApiSettings settings) {
        FilterRegistrationBean<PageSlots> registration = new FilterRegistrationBean<>(new PageSlots(settings.pages()));
        registration.addUrlPatterns("/", "/console/*");
        return registration;
    }

    /** Pages' arguments, and what they are drawn with. */
    @Bean
    WebMvcConfigurer consolePages(ApiArgument api) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(api);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/console/assets/**")
                        .addResourceLocations("classpath:/console-assets/", ECHARTS, HTMX)
                        .setCacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePrivate());
            }
        };
    }
}
