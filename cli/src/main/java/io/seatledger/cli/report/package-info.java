/** What a run says: result on standard output, progress and problems on standard error. */
@NullMarked
package io.seatledger.cli.report;

import org.jspecify.annotations.NullMarked;
