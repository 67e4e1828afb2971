package io.seatledger.query.webhooks;

import io.seatledger.platform.webhook.WebhookUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends one message and hears the answer's status. It follows no redirects, repeats nothing by itself, keeps no cookies, knows no
 * proxy, reads little of an answer, and connects only to addresses that {@link WebhookUrl} has judged at that very moment.
 */
@Component
class WebhookClient implements AutoCloseable {
    private static final int READ_MAX = 16 * 1_024;
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json");

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-timer");
        thread.setDaemon(true);
        return thread;
    });

    WebhookClient(SenderSettings settings, WebhookUrl urls) {
        this.timeout = settings.timeout();
        Timeout whole = Timeout.of(settings.timeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(judged(urls))
                        .setMaxConnTotal(settings.workers())
                        .setMaxConnPerRoute(settings.workers())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(whole)
                                .setTimeToLive(Timeout.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(whole)
                        .setConnectionRequestTimeout(whole)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("seatledger-webhooks")
                .build();
    }

    /**
     * What became of a message.
     *
     * @param status the receiver's answer; {@code null} when there was none
     * @param problem why it does not count as told; {@code null} when it does
     */
    record Outcome(@Nullable Integer status, @Nullable String problem, Duration took) {
        boolean told() {
            return problem == null;
        }

        boolean gone() {
            return Integer.valueOf(410).equals(status);
        }
    }

    Outcome send(String url, Map<String, String> headers, byte[] body) {
        long from = System.nanoTime();
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        ScheduledFuture<?> cut = timer.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        Integer status = null;
        try (ClassicHttpResponse response = http.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            status = response.getCode();
            if (!readToEnd(response.getEntity())) {
                request.cancel();
            }
        } catch (IOException | HttpException | RuntimeException failure) {
            // Once the status is known, whatever else is wrong with the answer changes nothing.
            if (status == null) {
                return new Outcome(null, problem(failure, cut.isDone()), since(from));
            }
        } finally {
            cut.cancel(false);
        }
        boolean told = status / 100 == 2;
        return new Outcome(status, told ? null : "the receiver answered " + status, since(from));
    }

    /** Whether the answer was short: a connection with more to come is not used again. */
    private static boolean readToEnd(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return true;
        }
        InputStream content = entity.getContent();
        return content.readNBytes(READ_MAX).length < READ_MAX;
    }

    private static String problem(Exception failure, boolean cut) {
        if (failure instanceof WebhookUrl.RefusedAddressException) {
            return String.valueOf(failure.getMessage());
        }
        return cut ? "it took too long" : failure.getClass().getSimpleName();
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static DnsResolver judged(WebhookUrl urls) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                return urls.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
