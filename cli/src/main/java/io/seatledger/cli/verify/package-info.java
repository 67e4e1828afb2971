/** The command that verifies a bundle, a receipt or a running service. */
@NullMarked
package io.seatledger.cli.verify;

import org.jspecify.annotations.NullMarked;
