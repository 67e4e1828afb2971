/** Change what a store decides for itself. */
@NullMarked
package io.seatledger.command.store.policy;

import org.jspecify.annotations.NullMarked;
