package io.seatledger.command.mail;

import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.vault.SealingKey;

/** Letters as the outbox holds them: only the sender can open them, and only under the id of their mail. */
final class LetterSeal {
    private final SealingKey key;

    LetterSeal(KeyEncryptionKey kek) {
        this.key = new SealingKey(kek, "mail-outbox");
    }

    byte[] seal(String mailId, Letter letter) {
        return key.seal(AnswerJson.write(letter), mailId);
    }

    /**
     * The letter again.
     *
     * @throws IllegalStateException when it was sealed with another key or for another mail
     */
    Letter open(String mailId, byte[] sealed) {
        return AnswerJson.mapper().readValue(key.open(sealed, mailId), RedemptionMail.class);
    }
}
