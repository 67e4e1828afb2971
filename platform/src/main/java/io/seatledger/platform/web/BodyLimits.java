package io.seatledger.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large bodies may be.
 *
 * @param most for every path that is not a bulk path
 * @param bulk for the bulk paths
 * @param bulkPaths regular expressions over whole paths
 */
@ConfigurationProperties("seatledger.body-limit")
record BodyLimits(
        @DefaultValue("1MB") DataSize most,
        @DefaultValue("8MB") DataSize bulk,

        @DefaultValue({
            "/v1/enrollments/batch",
            "/v1/orders/[^/]+/lines/[^/]+/assignments",
            "/v1/orders/[^/]+/lines/[^/]+/redemption-links",
            "/console/seat-manager/bulk(/.*)?"
        })
        List<Pattern> bulkPaths) {

    DataSize of(String path) {
        return bulkPaths.stream().anyMatch(p -> p.matcher(path).matches()) ? bulk : most;
    }
}
