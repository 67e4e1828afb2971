/** Who is signed in: a sealed cookie holds the API key or token, and nothing is kept on the server. */
@NullMarked
package io.seatledger.console.session;

import org.jspecify.annotations.NullMarked;
