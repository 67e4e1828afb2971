/** Tests of the signer. */
@NullMarked
package io.seatledger.command.checkpoint;

import org.jspecify.annotations.NullMarked;
