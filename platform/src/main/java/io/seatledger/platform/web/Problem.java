package io.seatledger.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seatledger.events.value.Reason;
import io.seatledger.platform.json.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem, the one shape of everything that is not a success.
 *
 * @param type {@code urn:seatledger:problem:} and the code in kebab case
 * @param title the kind of problem in a few words, the same for every occurrence
 * @param detail what is wrong this time, and how to mend it
 * @param instance the path that was asked for; filled in when it is written
 * @param code for programs; stable
 * @param reasons of a business refusal: all of them, in order of precedence
 * @param errors of a malformed request: everything that is wrong with it
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Reason> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title, String detail) {
        String type = "urn:seatledger:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, title, status, detail, null, code, null, null);
    }

    /** The title made from the code: {@code ORDER_NOT_FOUND} is "Order not found". */
    public static Problem of(int status, String code, String detail) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return of(status, code, Character.toUpperCase(words.charAt(0)) + words.substring(1), detail);
    }

    /**
     * A business refusal (422); its code and detail are those of the first reason.
     *
     * @param title what was refused, for example "Purchase refused"
     * @param reasons all of them; never empty
     */
    public static Problem refusal(String title, List<Reason> reasons) {
        Reason first = reasons.get(0);
        Problem bare = of(422, first.code().name(), title, first.message());
        String type = "urn:seatledger:problem:" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Problem(type, title, 422, bare.detail, null, bare.code, List.copyOf(reasons), null);
    }

    public static Problem malformed(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? "The request has an error; see errors."
                : "The request has " + errors.size() + " errors; see errors.";
        return of(400, "MALFORMED_REQUEST", detail).with(errors);
    }

    Problem with(List<FieldError> named) {
        return new Problem(type, title, status, detail, instance, code, reasons, List.copyOf(named));
    }

    /** The same problem of one request. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, code, reasons, errors);
    }
}
