package io.seatledger.command.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Invites somebody to a seat.
 *
 * @param course what the seat is for, as far as it has a name
 * @param message of whoever invites, {@code null} for none
 * @param link carries the token; it is in this mail and nowhere else
 * @param expiresAt first instant at which the link is expired, {@code null} for no end
 */
public record RedemptionMail(
        String to,
        String givenName,
        String familyName,
        String course,
        @Nullable String message,
        String link,
        @Nullable Instant expiresAt)
        implements Letter {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Override
    public String toName() {
        return givenName + ' ' + familyName;
    }

    @Override
    public String subject() {
        return "Your seat in " + course;
    }

    @Override
    public String text() {
        String said = message == null ? "" : message.strip() + "\n\n";
        return """
                Hello %s,

                a seat in %s is reserved for you.

                %sOpen this address to take it:

                %s

                %s The link is for you alone: it works once, and only with the address this mail was sent to.
                If you did not expect this mail, do nothing; the seat is not taken without you.
                """.formatted(givenName, course, said, link, until());
    }

    @Override
    public String html() {
        String said = message == null
                ? ""
                : "<blockquote>" + escaped(message.strip()).replace("\n", "<br>") + "</blockquote>\n";
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <p>Hello %s,</p>
                <p>a seat in %s is reserved for you.</p>
                %s<p><a href="%s">Take your seat</a></p>
                <p>Or open this address: %s</p>
                <p>%s The link is for you alone: it works once, and only with the address this mail was sent to.
                If you did not expect this mail, do nothing; the seat is not taken without you.</p>
                </body>
                </html>
                """.formatted(
                        escaped(subject()),
                        escaped(givenName),
                        escaped(course),
                        said,
                        escaped(link),
                        escaped(link),
                        escaped(until()));
    }

    private String until() {
        return expiresAt == null ? "" : "The link can be used before " + UNTIL.format(expiresAt) + ".";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        return "RedemptionMail[hidden]";
    }
}
