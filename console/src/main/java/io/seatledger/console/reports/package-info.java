/** Reports: series of figures with charts and files, and statements of organizations. */
@NullMarked
package io.seatledger.console.reports;

import org.jspecify.annotations.NullMarked;
