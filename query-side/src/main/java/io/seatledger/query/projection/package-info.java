/** How read models follow the log: pages in one transaction with their progress, dead letters per sequence, one thread each. */
@NullMarked
package io.seatledger.query.projection;

import org.jspecify.annotations.NullMarked;
