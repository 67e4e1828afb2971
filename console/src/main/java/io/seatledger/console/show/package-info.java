/** How values of the API look on a page. */
@NullMarked
package io.seatledger.console.show;

import org.jspecify.annotations.NullMarked;
