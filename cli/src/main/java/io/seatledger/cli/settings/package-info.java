/** What every command knows: options, environment, and where things are kept. */
@NullMarked
package io.seatledger.cli.settings;

import org.jspecify.annotations.NullMarked;
