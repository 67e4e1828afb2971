/** The command line {@code seatledger}, for people who do not trust the service. */
@NullMarked
package io.seatledger.cli;

import org.jspecify.annotations.NullMarked;
