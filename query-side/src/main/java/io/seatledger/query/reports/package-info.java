/** Reports: figures by period and statements, added up from what the projections keep by day. */
@NullMarked
package io.seatledger.query.reports;

import org.jspecify.annotations.NullMarked;
