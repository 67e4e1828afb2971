/** Commands, each declared once: fields, answer, the same as curl. */
@NullMarked
package io.seatledger.console.action;

import org.jspecify.annotations.NullMarked;
