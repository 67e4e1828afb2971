/** Requests that somebody has to decide: unassignments, approvals, cancellations. */
@NullMarked
package io.seatledger.command.request;

import org.jspecify.annotations.NullMarked;
