/** Agents and their standing: agreements, repurchase permits and the enrollments of their own learner identity. */
@NullMarked
package io.seatledger.query.agents;

import org.jspecify.annotations.NullMarked;
