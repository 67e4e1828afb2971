/** Commands that ask the service what happened and why. */
@NullMarked
package io.seatledger.cli.ask;

import org.jspecify.annotations.NullMarked;
