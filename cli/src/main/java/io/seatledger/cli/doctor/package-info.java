/** The command that looks whether a service is well. */
@NullMarked
package io.seatledger.cli.doctor;

import org.jspecify.annotations.NullMarked;
