package io.seatledger.query.reading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A route that answers with a {@link Listing} or a {@link Report}: JSON unless asked otherwise, else all rows as an export. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.GET,
        produces = {ListMapping.JSON, ListMapping.CSV, ListMapping.XLSX, ListMapping.NDJSON})
public @interface ListMapping {
    String JSON = "application/json";
    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    String NDJSON = "application/x-ndjson";

    /** The route. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value();
}
