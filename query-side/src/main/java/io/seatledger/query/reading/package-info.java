/** What all reads share: one snapshot with its position, waiting for a position, cursors, and who may see what. */
@NullMarked
package io.seatledger.query.reading;

import org.jspecify.annotations.NullMarked;
