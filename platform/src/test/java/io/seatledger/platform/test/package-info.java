/** What tests of all modules share. */
@NullMarked
package io.seatledger.platform.test;

import org.jspecify.annotations.NullMarked;
