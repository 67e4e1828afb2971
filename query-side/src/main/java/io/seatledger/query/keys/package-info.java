/** Answers which API keys there are. */
@NullMarked
package io.seatledger.query.keys;

import org.jspecify.annotations.NullMarked;
