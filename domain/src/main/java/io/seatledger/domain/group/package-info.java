/** Groups and the chain above one, as their streams tell them. */
@NullMarked
package io.seatledger.domain.group;

import org.jspecify.annotations.NullMarked;
