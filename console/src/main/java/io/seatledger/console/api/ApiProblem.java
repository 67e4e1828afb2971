package io.seatledger.console.api;

import tools.jackson.databind.JsonNode;

/** The API refused; the page that was asked for shows its problem, all reasons included. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    ApiProblem(ApiAnswer answer) {
        super("the API answered " + answer.status());
        this.status = answer.status();
        this.problem = answer.body();
    }

    public int status() {
        return status;
    }

    /** The problem document. */
    public JsonNode problem() {
        return problem;
    }
}
