/** Signs the log as it grows, and stops it when it is not what was signed: {@code docs/verification.md}. */
@NullMarked
package io.seatledger.command.checkpoint;

import org.jspecify.annotations.NullMarked;
