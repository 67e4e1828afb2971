/** Lists, each declared once: filters, columns, exports. */
@NullMarked
package io.seatledger.console.list;

import org.jspecify.annotations.NullMarked;
