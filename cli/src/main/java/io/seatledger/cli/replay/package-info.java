/** The command that folds a bundle and compares the result with what the service shows. */
@NullMarked
package io.seatledger.cli.replay;

import org.jspecify.annotations.NullMarked;
