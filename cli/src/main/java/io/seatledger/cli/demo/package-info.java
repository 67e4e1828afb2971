/** The command that fills a sandbox with a believable market. */
@NullMarked
package io.seatledger.cli.demo;

import org.jspecify.annotations.NullMarked;
