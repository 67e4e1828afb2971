package io.seatledger.platform.json;

import java.util.List;

/** The request is not what the contract asks for (400); carries everything that is wrong, at most the first 100. */
public final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int ERRORS_MAX = 100;

    private final transient List<FieldError> errors;

    public MalformedRequest(List<FieldError> errors) {
        super(
                errors.isEmpty()
                        ? "malformed"
                        : errors.get(0).pointer() + ": " + errors.get(0).message(),
                null,
                false,
                false);
        this.errors = List.copyOf(errors.subList(0, Math.min(errors.size(), ERRORS_MAX)));
    }

    public MalformedRequest(String pointer, String message) {
        this(List.of(new FieldError(pointer, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
