package io.seatledger.query.export;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.stereotype.Component;

/** Puts the converters of lists and reports before the one that would write anything as JSON. */
@Component
class ListingWeb implements ServerHttpMessageConvertersCustomizer {
    private final Exports exports;

    ListingWeb(Exports exports) {
        this.exports = exports;
    }

    @Override
    public void customize(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new ListingConverter(exports));
        converters.addCustomConverter(new ReportConverter(exports));
    }
}
