/** The data directory and the key-encryption key. */
@NullMarked
package io.seatledger.platform.data;

import org.jspecify.annotations.NullMarked;
