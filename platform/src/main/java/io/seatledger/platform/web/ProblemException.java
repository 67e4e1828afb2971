package io.seatledger.platform.web;

import java.util.Map;

/** Ends a request with a problem. For what cannot be decided; a business refusal is a value and no exception. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /**
     * @param headers to be sent with it, such as {@code Retry-After}
     */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** 404; {@code code} is for example {@code ORDER_NOT_FOUND}. */
    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(Problem.of(404, code, detail));
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(403, "FORBIDDEN", detail));
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "CONFLICT", detail));
    }

    /**
     * 503 with {@code Retry-After}.
     *
     *
     * @param code {@code UNAVAILABLE} or {@code READ_MODEL_BEHIND}
     */
    public static ProblemException unavailable(String code, String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(503, code, detail), retryAfter(retryAfterSeconds));
    }

    /**
     * 429 with {@code Retry-After}.
     *
     *
     * @param code {@code TOO_MANY_REQUESTS} or {@code BUSY}
     */
    public static ProblemException tooMany(String code, String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(429, code, detail), retryAfter(retryAfterSeconds));
    }

    static Map<String, String> retryAfter(long seconds) {
        return Map.of("Retry-After", Long.toString(seconds));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
