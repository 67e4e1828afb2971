/** The LMS's word on learners in courses, mirrored. */
@NullMarked
package io.seatledger.command.enrollment;

import org.jspecify.annotations.NullMarked;
