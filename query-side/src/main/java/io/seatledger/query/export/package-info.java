/** Lists as files: all rows of a list in one snapshot as CSV, XLSX or NDJSON, and the record of who took them. */
@NullMarked
package io.seatledger.query.export;

import org.jspecify.annotations.NullMarked;
