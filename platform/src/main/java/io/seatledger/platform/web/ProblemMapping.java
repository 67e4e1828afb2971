package io.seatledger.platform.web;

import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.MalformedRequest;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What each exception means to a caller; the answer never shows what it was. */
final class ProblemMapping {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);
    /** SQLSTATE classes of a database that cannot answer: connection, rollback, resources, lock, operator, system. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "40", "53", "55", "57", "58");
    /** Idle in transaction, and transaction, for too long. */
    private static final Set<String> UNAVAILABLE_STATES = Set.of("25P03", "25P04");

    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int CAUSES_MAX = 20;

    private ProblemMapping() {}

    /** A problem and the headers that go with it. */
    record Outcome(Problem problem, Map<String, String> headers) {
        static Outcome of(Problem problem) {
            return new Outcome(problem, Map.of());
        }
    }

    static Outcome of(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return new Outcome(problem.problem(), problem.headers());
        }
        if (thrown instanceof MalformedRequest malformed) {
            return Outcome.of(Problem.malformed(malformed.errors()));
        }
        if (thrown instanceof TransactionSystemException failed && failed.getApplicationException() != null) {
            // What went wrong first, and not that it could not be undone properly either.
            return of(failed.getApplicationException());
        }
        if (thrown instanceof ClientAbortException) {
            return Outcome.of(StandardProblems.of(408));
        }
        if (thrown instanceof AuthenticationException && !(thrown instanceof AuthenticationServiceException)) {
            return new Outcome(StandardProblems.of(401), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        if (thrown instanceof AccessDeniedException) {
            return Outcome.of(StandardProblems.of(403));
        }
        if (thrown instanceof RequestRejectedException || thrown instanceof InvalidParameterException) {
            return Outcome.of(StandardProblems.of(400));
        }
        FieldError error = fieldError(thrown);
        if (error != null) {
            return Outcome.of(Problem.malformed(List.of(error)));
        }
        if (thrown instanceof ErrorResponse response && response.getStatusCode().value() < 500) {
            return new Outcome(
                    StandardProblems.of(response.getStatusCode().value()),
                    response.getHeaders().toSingleValueMap());
        }
        if (unavailable(thrown)) {
            LOG.warn("What a request needs could not answer: {}", String.valueOf(thrown.getMessage()));
            return new Outcome(StandardProblems.of(503), ProblemException.retryAfter(RETRY_AFTER_SECONDS));
        }
        return nested(thrown);
    }

    /** Frameworks wrap what our own code throws. */
    private static Outcome nested(Throwable thrown) {
        return causes(thrown)
                .skip(1)
                .filter(c -> c instanceof ProblemException || c instanceof MalformedRequest)
                .findFirst()
                .map(ProblemMapping::of)
                .orElseGet(() -> {
                    LOG.error("Unexpected", thrown);
                    return Outcome.of(StandardProblems.of(500));
                });
    }

    private static @Nullable FieldError fieldError(Throwable thrown) {
        if (thrown instanceof HttpMessageNotReadableException) {
            return new FieldError("", "A JSON body is required, and was missing or broke off.");
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return new FieldError("/parameter/" + mismatch.getName(), "is not of the type the contract asks for");
        }
        if (thrown instanceof MissingRequestHeaderException missing) {
            return new FieldError("/header/" + missing.getHeaderName(), "is required");
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return new FieldError("/query/" + missing.getParameterName(), "is required");
        }
        return null;
    }

    static boolean unavailable(Throwable thrown) {
        return causes(thrown).anyMatch(ProblemMapping::meansUnavailable);
    }

    private static boolean meansUnavailable(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return sql instanceof SQLTransientException
                    || sql instanceof SQLRecoverableException
                    || (state != null
                            && state.length() == 5
                            && (UNAVAILABLE_CLASSES.contains(state.substring(0, 2))
                                    || UNAVAILABLE_STATES.contains(state)));
        }
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                // the issuer's keys cannot be fetched
                || cause instanceof AuthenticationServiceException;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, c -> c != null, c -> c == null ? null : c.getCause())
                .limit(CAUSES_MAX)
                .collect(Collectors.<Throwable>toList())
                .stream();
    }
}
