/** The connection to PostgreSQL: checked, migrated and bounded before anybody gets it. */
@NullMarked
package io.seatledger.platform.database;

import org.jspecify.annotations.NullMarked;
