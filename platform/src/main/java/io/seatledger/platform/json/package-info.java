/** Strict reading of requests: every value is what the contract says, or all errors are named at once. */
@NullMarked
package io.seatledger.platform.json;

import org.jspecify.annotations.NullMarked;
