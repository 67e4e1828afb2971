package io.seatledger.console.api;

import io.seatledger.platform.web.CorrelationId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to the API with somebody's token. */
public final class ApiClient implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(30);
    private static final int CONNECTIONS_MAX = 128;

    private final ApiAddress address;
    private final JsonMapper json;
    private final CloseableHttpClient http = client();

    public ApiClient(ApiAddress address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    private static CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .charCodingConfig(CharCodingConfig.custom()
                                        .setCharset(StandardCharsets.UTF_8)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .setMaxConnTotal(CONNECTIONS_MAX)
                        .setMaxConnPerRoute(CONNECTIONS_MAX)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(ANSWER)
                        .setRedirectsEnabled(false)
                        .build())
                .disableCookieManagement()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Sends it and waits for the answer.
     *
     * @param token a key or JWT, that of a session as a rule
     * @param correlationId of the page's request, {@code null} lets the API make one
     * @throws ApiUnreachable when no answer came
     */
    public ApiAnswer send(String token, @Nullable String correlationId, ApiRequest request) {
        return stream(token, correlationId, request, this::answer);
    }

    /**
     * Sends it and hands the answer to {@code reader} as it comes, for downloads.
     *
     * @throws ApiUnreachable when no answer came, or it broke off
     */
    public <T> T stream(
            String token, @Nullable String correlationId, ApiRequest request, HttpClientResponseHandler<T> reader) {
        try {
            return http.execute(built(token, correlationId, request), reader);
        } catch (IOException e) {
            throw new ApiUnreachable(e);
        }
    }

    private HttpUriRequestBase built(String token, @Nullable String correlationId, ApiRequest request) {
        HttpUriRequestBase built = new HttpUriRequestBase(request.method(), address.of(request));
        built.setHeader("Authorization", "Bearer " + token);
        if (correlationId != null) {
            built.setHeader(CorrelationId.HEADER, correlationId);
        }
        request.headers().forEach(built::setHeader);
        String body = request.body();
        if (body != null) {
            built.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        return built;
    }

    private ApiAnswer answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        Header position = response.getFirstHeader("Ledger-Position");
        return new ApiAnswer(
                response.getCode(),
                parsed(body),
                position == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(position.getValue())));
    }

    private JsonNode parsed(byte[] body) throws IOException {
        try {
            return body.length == 0 ? json.nullNode() : json.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("the answer is no JSON", e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
