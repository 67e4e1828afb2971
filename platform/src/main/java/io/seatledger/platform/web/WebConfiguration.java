package io.seatledger.platform.web;

import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.AnswerJson;
import java.util.List;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the conventions of the HTTP API into Spring MVC and Tomcat. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
@Import({ProblemAdvice.class, ErrorPageController.class})
public class WebConfiguration implements WebMvcConfigurer {
    /** After roles were checked: who may not ask does not learn what is wrong with the question. */
    private static final int SHAPE_ORDER = 100;

    @Bean
    JsonMapper jsonMapper() {
        return AnswerJson.mapper();
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies() {
        return converters ->
                converters.addCustomConverter(new StrictBodyConverter()).addCustomConverter(new CsvBodyConverter());
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(Ids ids) {
        return ordered(new CorrelationFilter(ids), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyLimits limits) {
        return ordered(new BodyLimitFilter(limits), Ordered.HIGHEST_PRECEDENCE + 10);
    }

    /** Tomcat's own refusals; {@code Host} makes the valve when it starts. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof Host host && host instanceof StandardHost standard) {
                standard.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
            }
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CommandAcceptInterceptor()).order(SHAPE_ORDER);
        registry.addInterceptor(new RequestShapeInterceptor()).order(SHAPE_ORDER);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryResolver());
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
