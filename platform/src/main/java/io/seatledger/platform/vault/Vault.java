package io.seatledger.platform.vault;

import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.json.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals personal data, and opens what {@code vault.person} holds; an erased person is simply not there. */
public final class Vault {
    private static final String READ =
            "select ref, wrapped_key, sealed from vault.person where ref = any(:refs) and sealed is not null";
    private static final String FIND = "select ref from vault.person where email_hash = :hash order by ref";

    /** References are made in order of time. */
    private static final String LEARNERS = """
            with by_id as (
                select ref, wrapped_key, sealed, email_hash, learner_id from vault.person
                where learner and learner_id in (select unnest(:ids::text[]))),
            address as (
                select decode(hash, 'hex') as email_hash from unnest(:hashes::text[]) asked (hash)
                union
                select email_hash from by_id)
            select * from by_id
            union
            select ref, wrapped_key, sealed, email_hash, learner_id from vault.person
            where learner and email_hash in (select email_hash from address)
            order by 1""";

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] wrappingKey;
    private final byte[] emailKey;
    private final JdbcClient db;

    public Vault(KeyEncryptionKey kek, JdbcClient db) {
        this.wrappingKey = kek.derive("vault-wrap");
        this.emailKey = kek.derive("vault-email");
        this.db = db;
    }

    /** Seals with a new key of the person's own; writes nothing. */
    public SealedPerson seal(String ref, PersonalData data) {
        byte[] personKey = AesGcm.freshKey();
        return seal(ref, data, personKey, AesGcm.seal(wrappingKey, personKey, keyBinding(ref)));
    }

    /**
     * Seals changed data with the key the person has already; writes nothing.
     *
     * @param wrappedKey as {@code vault.person} holds it
     */
    public SealedPerson reseal(String ref, PersonalData data, byte[] wrappedKey) {
        return seal(ref, data, AesGcm.open(wrappingKey, wrappedKey, keyBinding(ref)), wrappedKey);
    }

    /** Seals what is to be known of a person from now on, with the key the person has already, if any; writes nothing. */
    public SealedPerson sealOver(String ref, PersonalData data) {
        return db.sql("select wrapped_key from vault.person where ref = :ref and wrapped_key is not null")
                .param("ref", ref)
                .query(byte[].class)
                .optional()
                .map(wrappedKey -> reseal(ref, data, wrappedKey))
                .orElseGet(() -> seal(ref, data));
    }

    private SealedPerson seal(String ref, PersonalData data, byte[] personKey, byte[] wrappedKey) {
        byte[] sealed = AesGcm.seal(personKey, AnswerJson.write(data), dataBinding(ref));
        String email = data.email();
        return new SealedPerson(ref, wrappedKey, sealed, email == null ? null : emailHash(email), false, null);
    }

    /** Opens one row. */
    public PersonalData open(String ref, byte[] wrappedKey, byte[] sealed) {
        byte[] personKey = AesGcm.open(wrappingKey, wrappedKey, keyBinding(ref));
        return AnswerJson.mapper().readValue(AesGcm.open(personKey, sealed, dataBinding(ref)), PersonalData.class);
    }

    /** What is known of one person. */
    public Optional<PersonalData> read(String ref) {
        return Optional.ofNullable(readAll(List.of(ref)).get(ref));
    }

    /** Whether there was ever such a person; also when it was erased. */
    public boolean has(String ref) {
        return db.sql("select exists (select 1 from vault.person where ref = :ref)")
                .param("ref", ref)
                .query(Boolean.class)
                .single();
    }

    /** What is known of each person by reference, with one query; unknown and erased ones are missing. */
    public Map<String, PersonalData> readAll(Collection<String> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(READ)
                .param("refs", refs.toArray(new String[0]))
                .query((row, n) -> new Row(row.getString(1), row.getBytes(2), row.getBytes(3)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::ref, r -> open(r.ref, r.wrappedKey, r.sealed)));
    }

    /** The references of everybody with this e-mail address, however it is capitalized. */
    public List<String> findByEmail(String email) {
        return db.sql(FIND).param("hash", emailHash(email)).query(String.class).list();
    }

    /**
     * Every learner found by any of these, the one known longest first, and whoever shares an address with one of them; with
     * one query, however many are asked for. Erased persons are not found.
     *
     * @param emailHashes as {@link #emailHash} makes them
     */
    public List<SealedPerson> learners(Collection<byte[]> emailHashes, Collection<String> learnerIds) {
        if (emailHashes.isEmpty() && learnerIds.isEmpty()) {
            return List.of();
        }
        return db.sql(LEARNERS)
                .param("ids", learnerIds.toArray(new String[0]))
                .param("hashes", emailHashes.stream().map(HEX::formatHex).toArray(String[]::new))
                .query((row, n) -> new SealedPerson(
                        row.getString(1), row.getBytes(2), row.getBytes(3), row.getBytes(4), true, row.getString(5)))
                .list();
    }

    /** Whether two spellings are of one e-mail address. */
    public boolean sameAddress(String one, String other) {
        return normalized(one).equals(normalized(other));
    }

    /** The keyed hash that e-mail addresses are looked up by. */
    public byte[] emailHash(String email) {
        return KeyEncryptionKey.hmac(emailKey, normalized(email).getBytes(StandardCharsets.UTF_8));
    }

    private static String normalized(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String keyBinding(String ref) {
        return "key:" + ref;
    }

    private static String dataBinding(String ref) {
        return "data:" + ref;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once and opened
    private record Row(String ref, byte[] wrappedKey, byte[] sealed) {}
}
