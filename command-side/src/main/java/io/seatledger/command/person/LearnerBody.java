package io.seatledger.command.person;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
import jakarta.validation.constraints.Email;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Names a learner (R30): by the LMS's id, or by an e-mail address with given and family name. */
public record LearnerBody(
        @Id @Nullable String learnerId,
        @Email @Nullable String email,
        @Text(max = Text.NAME_MAX) @Nullable String givenName,
        @Text(max = Text.NAME_MAX) @Nullable String familyName)
        implements SelfChecked {

    @Override
    public void check(BiConsumer<String, String> errors) {
        if (learnerId == null) {
            require(email, "/email", errors);
            require(givenName, "/givenName", errors);
            require(familyName, "/familyName", errors);
        }
    }

    private static void require(@Nullable String part, String pointer, BiConsumer<String, String> errors) {
        if (part == null) {
            errors.accept(pointer, "is required unless learnerId names the learner");
        }
    }

    /** Whether it says more of the learner than the LMS's id. */
    boolean describes() {
        return email != null || givenName != null || familyName != null;
    }
}
