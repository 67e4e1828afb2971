package io.seatledger.query.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of bundles: fields in the order of their records, byte arrays in base64, no white space. */
final class BundleJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private BundleJson() {}

    static byte[] of(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a list whose elements come one by one. */
    static final class Elements<T> implements BundleParts.Sink<T> {
        private final OutputStream out;
        private boolean any;

        Elements(OutputStream out) {
            this.out = out;
        }

        @Override
        public void accept(T element) throws IOException {
            if (any) {
                out.write(',');
            }
            any = true;
            out.write(of(element));
        }
    }
}
