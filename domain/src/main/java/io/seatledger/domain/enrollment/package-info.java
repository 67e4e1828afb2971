/** The LMS's word on an enrollment, as its stream tells it. */
@NullMarked
package io.seatledger.domain.enrollment;

import org.jspecify.annotations.NullMarked;
