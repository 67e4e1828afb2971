/** Audit bundles: reading them with care and checking all that docs/verification.md says. */
@NullMarked
package io.seatledger.cli.bundle;

import org.jspecify.annotations.NullMarked;
