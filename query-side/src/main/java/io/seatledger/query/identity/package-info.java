/** Whether agents keep their own learner identity apart from what they buy and assign (R8, R13). */
@NullMarked
package io.seatledger.query.identity;

import org.jspecify.annotations.NullMarked;
