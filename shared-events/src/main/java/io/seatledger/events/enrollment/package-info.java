/** What the LMS said about one learner in one course. */
@NullMarked
package io.seatledger.events.enrollment;

import org.jspecify.annotations.NullMarked;
