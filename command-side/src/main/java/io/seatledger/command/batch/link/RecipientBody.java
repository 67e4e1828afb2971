package io.seatledger.command.batch.link;

import io.seatledger.command.person.LearnerBody;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.Lenient;
import io.seatledger.platform.json.Text;
import jakarta.validation.constraints.Email;

/** Somebody to invite. */
record RecipientBody(
        @Email String email,
        @Text(max = Text.NAME_MAX) String givenName,
        @Text(max = Text.NAME_MAX) String familyName) {

    /** A row of recipients as one of learners. */
    static BodyRow<LearnerBody> learner(BodyRow<RecipientBody> row) {
        RecipientBody recipient = row.content().value();
        LearnerBody learner = recipient == null
                ? null
                : new LearnerBody(null, recipient.email, recipient.givenName, recipient.familyName);
        return new BodyRow<>(row.pointer(), new Lenient<>(learner, row.content().errors()));
    }
}
