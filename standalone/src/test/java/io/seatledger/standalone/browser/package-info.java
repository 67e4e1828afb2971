/** The console as people use it: in a real browser, on phone and desktop, light and dark. */
package io.seatledger.standalone.browser;
