package io.seatledger.query.export;

import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.web.Page;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes every {@link Listing} in the form that the caller accepts: a page of it in JSON, or all of it as an export. */
final class ListingConverter implements HttpMessageConverter<Listing<?>> {
    static final List<MediaType> FORMS =
            MediaType.parseMediaTypes(List.of(ListMapping.JSON, ListMapping.CSV, ListMapping.XLSX, ListMapping.NDJSON));
    private static final String WITHHELD = "(withheld)";

    private final Exports exports;

    ListingConverter(Exports exports) {
        this.exports = exports;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Listing.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return FORMS;
    }

    @Override
    public Listing<?> read(Class<? extends Listing<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("lists are answers only");
    }

    @Override
    public void write(Listing<?> list, @Nullable MediaType mediaType, HttpOutputMessage answer) throws IOException {
        Optional<Format> format = Format.of(mediaType);
        if (format.isPresent()) {
            exports.write(list, format.get(), request(), answer);
        } else {
            page(list, answer);
        }
    }

    private static <T> void page(Listing<T> list, HttpOutputMessage answer) throws IOException {
        Shown<Page<T>> shown = list.page();
        json(shown, answer);
    }

    static void json(Shown<?> shown, HttpOutputMessage answer) throws IOException {
        byte[] body = AnswerJson.write(shown.value());
        answer.getHeaders().set(Shown.HEADER, Long.toString(shown.position()));
        answer.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        answer.getHeaders().setContentLength(body.length);
        answer.getBody().write(body);
    }

    static ExportManifest.Request request() {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        HttpServletRequest request = attributes.getRequest();
        return new ExportManifest.Request(request.getRequestURI(), filters(request.getQueryString()));
    }

    /** The query was read strictly before: every filter is there once. How big a page is filters nothing. */
    private static Map<String, String> filters(@Nullable String query) {
        Map<String, String> filters = new TreeMap<>();
        for (String part : query == null ? List.<String>of() : List.of(query.split("&"))) {
            String[] pair = part.split("=", 2);
            String value = pair.length == 2 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "";
            filters.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), value.contains("@") ? WITHHELD : value);
        }
        filters.remove("limit");
        filters.remove("");
        return filters;
    }
}
