package io.seatledger.query.export;

import io.seatledger.query.reading.Report;
import io.seatledger.query.reading.Shown;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Writes every {@link Report} in the form that the caller accepts: its document in JSON, or its rows as an export. */
final class ReportConverter implements HttpMessageConverter<Report<?, ?>> {
    private final Exports exports;

    ReportConverter(Exports exports) {
        this.exports = exports;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Report.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return ListingConverter.FORMS;
    }

    @Override
    public Report<?, ?> read(Class<? extends Report<?, ?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("reports are answers only");
    }

    @Override
    public void write(Report<?, ?> report, @Nullable MediaType mediaType, HttpOutputMessage answer) throws IOException {
        Optional<Format> format = Format.of(mediaType);
        if (format.isPresent()) {
            exports.write(report.rows(), format.get(), ListingConverter.request(), answer);
        } else {
            json(report, answer);
        }
    }

    private static <D> void json(Report<?, D> report, HttpOutputMessage answer) throws IOException {
        Shown<D> shown = report.shown();
        ListingConverter.json(shown, answer);
    }
}
