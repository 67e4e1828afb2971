package io.seatledger.console.seatmanager;

import java.util.Locale;
import java.util.regex.Pattern;

/** A person as a row names it; what is not given is empty. */
record Learner(String learnerId, String email, String givenName, String familyName) {
    private static final int NAME_MAX = 200;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+");

    /** What is wrong with it, empty for nothing; the API has the last word. */
    String problem(BulkKind kind) {
        if (learnerId.isEmpty() && email.isEmpty()) {
            return kind == BulkKind.ASSIGN ? "Give a learner id or an e-mail address." : "Give an e-mail address.";
        }
        if (kind == BulkKind.SEND_LINKS && email.isEmpty()) {
            return "A link needs an e-mail address.";
        }
        if (!learnerId.isEmpty() && !ID.matcher(learnerId).matches()) {
            return "A learner id has up to 64 letters, digits, dots, dashes and underscores.";
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            return "This is no e-mail address.";
        }
        boolean named = !givenName.isEmpty() && !familyName.isEmpty();
        if (!named && (learnerId.isEmpty() || kind == BulkKind.SEND_LINKS)) {
            return "An e-mail address needs a given and a family name.";
        }
        return givenName.length() > NAME_MAX || familyName.length() > NAME_MAX ? "This name is too long." : "";
    }

    /** What tells two persons apart. */
    String key(BulkKind kind) {
        return kind == BulkKind.ASSIGN && !learnerId.isEmpty() ? learnerId : '@' + email.toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String words() {
        String name = (givenName + ' ' + familyName).strip();
        String known = learnerId.isEmpty() ? email : learnerId;
        return name.isEmpty() ? known : name + " (" + known + ')';
    }
}
