package io.seatledger.command.http;

import io.seatledger.platform.json.Text;

/** The body of commands that ask only why. */
public record ReasonBody(@Text(max = Text.MESSAGE_MAX) String reason) {}
