package io.seatledger.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.test.MigratedDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final PersonalData ADA = PersonalData.ofAgent("Ada Lovelace", "Ada@Example.org");

    @TempDir
    private Path directory;

    private final MigratedDatabase database = MigratedDatabase.with(MigratedDatabase.LEDGER);
    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(KeyEncryptionKey.in(DataDirectory.at(directory)), database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(SealedPerson person) {
        database.jdbc()
                .sql("insert into vault.person (ref, wrapped_key, sealed, email_hash, learner, learner_id)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        person.ref(),
                        person.wrappedKey(),
                        person.sealed(),
                        person.emailHash(),
                        person.learner(),
                        person.learnerId())
                .update();
    }

    @Nested
    class ASealedPerson {
        @Test
        void is_read_back_by_reference_and_by_email_however_capitalized() {
            store(vault.seal("psn_1", ADA));
            assertThat(vault.read("psn_1")).contains(ADA);
            assertThat(vault.findByEmail(" ada@example.ORG ")).containsExactly("psn_1");
            assertThat(vault.findByEmail("ada@example.com")).isEmpty();
        }

        @Test
        void shows_nothing_at_rest_and_never_twice_the_same() {
            SealedPerson once = vault.seal("psn_1", ADA);
            SealedPerson again = vault.seal("psn_1", ADA);
            assertThat(new String(once.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("Ada");
            assertThat(once.sealed()).isNotEqualTo(again.sealed());
            assertThat(once.wrappedKey()).isNotEqualTo(again.wrappedKey());
            assertThat(ADA).hasToString("PersonalData[hidden]");
        }

        @Test
        void keeps_its_key_when_its_data_change() {
            SealedPerson before = vault.seal("psn_1", ADA);
            PersonalData married = PersonalData.ofAgent("Ada King", "ada@example.org");
            SealedPerson after = vault.reseal("psn_1", married, before.wrappedKey());
            assertThat(after.wrappedKey()).isEqualTo(before.wrappedKey());
            assertThat(vault.open("psn_1", after.wrappedKey(), after.sealed())).isEqualTo(married);
        }

        @Test
        void cannot_be_opened_as_somebody_else_or_with_another_key_or_changed() {
            SealedPerson ada = vault.seal("psn_1", ADA);
            SealedPerson bob = vault.seal("psn_2", PersonalData.ofAgent("Bob", "bob@example.org"));
            assertThatThrownBy(() -> vault.open("psn_2", ada.wrappedKey(), ada.sealed()))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> vault.open("psn_1", ada.wrappedKey(), bob.sealed()))
                    .isInstanceOf(IllegalStateException.class);
            Vault other = new Vault(KeyEncryptionKey.in(DataDirectory.at(directory.resolve("other"))), database.jdbc());
            assertThatThrownBy(() -> other.open("psn_1", ada.wrappedKey(), ada.sealed()))
                    .isInstanceOf(IllegalStateException.class);
            byte[] flipped = ada.sealed().clone();
            flipped[flipped.length / 2] ^= 1;
            assertThatThrownBy(() -> vault.open("psn_1", ada.wrappedKey(), flipped))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class ReadingMany {
        @Test
        void leaves_out_the_unknown_and_the_erased() {
            store(vault.seal("psn_1", ADA));
            store(vault.seal("psn_2", ADA));
            database.jdbc()
                    .sql(
                            "update vault.person set wrapped_key = null, sealed = null, email_hash = null, erased_at = now()"
                                    + " where ref = 'psn_2'")
                    .update();
            assertThat(vault.readAll(List.of("psn_1", "psn_2", "psn_3"))).isEqualTo(Map.of("psn_1", ADA));
            assertThat(vault.readAll(List.of())).isEmpty();
            assertThat(vault.findByEmail("ada@example.org")).containsExactly("psn_1");
        }
    }

    @Nested
    class LookingLearnersUp {
        private SealedPerson learner(String ref, String learnerId, String email) {
            SealedPerson person = vault.seal(ref, PersonalData.ofLearner(email, "Ada", "Lovelace"))
                    .asLearner(learnerId);
            store(person);
            return person;
        }

        private List<String> found(List<String> emails, List<String> learnerIds) {
            return vault.learners(emails.stream().map(vault::emailHash).toList(), learnerIds).stream()
                    .map(SealedPerson::ref)
                    .toList();
        }

        @Test
        void finds_many_at_once_by_address_and_by_id_the_one_known_longest_first() {
            learner("psn_3", null, "ada@example.org");
            learner("psn_1", null, "ADA@example.org");
            learner("psn_2", "bob", null);
            learner("psn_4", "eve", "eve@example.org");
            assertThat(found(List.of("ada@Example.org"), List.of("bob"))).containsExactly("psn_1", "psn_2", "psn_3");
            assertThat(found(List.of(), List.of("eve", "nobody"))).containsExactly("psn_4");
            assertThat(found(List.of(), List.of())).isEmpty();
        }

        @Test
        void finds_whoever_shares_the_address_of_one_named_by_id() {
            learner("psn_1", null, "ada@example.org");
            learner("psn_2", "ada", "ADA@example.org");
            assertThat(found(List.of(), List.of("ada"))).containsExactly("psn_1", "psn_2");
        }

        @Test
        void finds_neither_agents_nor_the_erased_and_gives_rows_that_can_be_opened() {
            store(vault.seal("psn_1", ADA));
            learner("psn_2", "ada", "ada@example.org");
            SealedPerson row = vault.learners(List.of(vault.emailHash("ada@example.org")), List.of())
                    .get(0);
            assertThat(row.learnerId()).isEqualTo("ada");
            assertThat(vault.open(row.ref(), row.wrappedKey(), row.sealed()))
                    .isEqualTo(PersonalData.ofLearner("ada@example.org", "Ada", "Lovelace"));
        }
    }

    @Nested
    class ARowOfBeforeLearnersWereKept {
        @Test
        void can_still_be_opened() {
            SealedPerson row = vault.seal("psn_1", ADA);
            byte[] key = AesGcm.open(
                    KeyEncryptionKey.in(DataDirectory.at(directory)).derive("vault-wrap"),
                    row.wrappedKey(),
                    "key:psn_1");
            byte[] old = AesGcm.seal(
                    key,
                    "{\"name\":\"Ada Lovelace\",\"email\":\"Ada@Example.org\"}".getBytes(StandardCharsets.UTF_8),
                    "data:psn_1");
            assertThat(vault.open("psn_1", row.wrappedKey(), old)).isEqualTo(ADA);
        }
    }

    @Nested
    class AskedWhetherAPersonWasEverThere {
        @Test
        void knows_also_the_erased() {
            store(vault.seal("psn_1", ADA));
            database.jdbc()
                    .sql("update vault.person set wrapped_key = null, sealed = null, email_hash = null")
                    .update();
            assertThat(vault.has("psn_1")).isTrue();
            assertThat(vault.has("psn_2")).isFalse();
        }
    }
}
