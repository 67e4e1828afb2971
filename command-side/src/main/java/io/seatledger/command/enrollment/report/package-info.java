/** Take the LMS's reports on enrollments, singly or in batches. */
@NullMarked
package io.seatledger.command.enrollment.report;

import org.jspecify.annotations.NullMarked;
