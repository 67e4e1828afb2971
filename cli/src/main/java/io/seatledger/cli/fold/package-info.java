/** A fold of the log into seat counts that shares nothing with the service's own. */
@NullMarked
package io.seatledger.cli.fold;

import org.jspecify.annotations.NullMarked;
