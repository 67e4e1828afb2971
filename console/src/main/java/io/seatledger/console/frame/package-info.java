/** What every page shows: navigation, the position it speaks of, the moment it shows. */
@NullMarked
package io.seatledger.console.frame;

import org.jspecify.annotations.NullMarked;
