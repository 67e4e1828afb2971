package io.seatledger.events.value;

import org.jspecify.annotations.Nullable;

/**
 * One row of a list and what became of it.
 *
 * @param row from 1
 * @param seat number of the seat within the line, {@code null} when the row got none
 * @param code why it was refused
 * @param learner whom the row names, {@code null} when it could not be read
 */
public record BatchRow(
        int row,
        RowOutcome outcome,
        @Nullable Integer seat,
        @Nullable RefusalCode code,
        @Nullable LearnerRef learner) {}
