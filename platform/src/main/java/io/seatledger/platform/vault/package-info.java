/** Names and e-mail addresses, sealed with a key per person, outside of the log. */
@NullMarked
package io.seatledger.platform.vault;

import org.jspecify.annotations.NullMarked;
