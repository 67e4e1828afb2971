/** Accept, reject or withdraw a request. */
@NullMarked
package io.seatledger.command.request.decide;

import org.jspecify.annotations.NullMarked;
