package io.seatledger.command.mail;

import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** Looks into mails. */
final class MailParts {
    private MailParts() {}

    /** The text of the first part of a type, or nothing. */
    static String of(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = of(parts.getBodyPart(i), type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
