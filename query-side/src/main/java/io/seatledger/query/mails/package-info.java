/** Answers what became of mails; never what they say or to whom. */
@NullMarked
package io.seatledger.query.mails;

import org.jspecify.annotations.NullMarked;
