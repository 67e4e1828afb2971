/** Rebuilding a read model beside the live one, comparing both and swapping. */
@NullMarked
package io.seatledger.query.rebuild;

import org.jspecify.annotations.NullMarked;
