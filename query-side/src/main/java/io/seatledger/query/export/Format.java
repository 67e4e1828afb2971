package io.seatledger.query.export;

import io.seatledger.query.reading.ListMapping;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms of an export. */
enum Format {
    CSV(ListMapping.CSV, ListMapping.CSV + ";charset=UTF-8") {
        @Override
        Rows open(OutputStream body, Class<?> item) throws IOException {
            return new CsvRows(body, Columns.of(item));
        }
    },
    XLSX(ListMapping.XLSX, ListMapping.XLSX) {
        @Override
        Rows open(OutputStream body, Class<?> item) {
            return new XlsxRows(body, Columns.of(item));
        }
    },
    NDJSON(ListMapping.NDJSON, ListMapping.NDJSON) {
        @Override
        Rows open(OutputStream body, Class<?> item) {
            return new NdjsonRows(body);
        }
    };

    private final String asked;
    private final String answered;

    Format(String asked, String answered) {
        this.asked = asked;
        this.answered = answered;
    }

    static Optional<Format> of(@Nullable MediaType mediaType) {
        return Arrays.stream(values())
                .filter(format -> MediaType.valueOf(format.asked).equalsTypeAndSubtype(mediaType))
                .findFirst();
    }

    /** What the answer says that it is. */
    MediaType mediaType() {
        return MediaType.valueOf(answered);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins an export.
     *
     * @param item the record that each item is
     */
    abstract Rows open(OutputStream body, Class<?> item) throws IOException;
}
