/** The query side: folds the log into read models and answers questions; it never decides. */
@NullMarked
package io.seatledger.query;

import org.jspecify.annotations.NullMarked;
