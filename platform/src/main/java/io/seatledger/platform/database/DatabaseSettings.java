package io.seatledger.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, and as whom it is used. The owner of the tables makes and changes them; the service works as a role of
 * its own that can only add to the log.
 *
 * @param url JDBC URL
 * @param passwordFile read instead of {@code password} when it is set, for secrets by file
 * @param migrationUsername the owner; where it is not set, the service's role is it and the log is append-only by habit alone
 * @param migrationPasswordFile read instead of {@code migrationPassword} when it is set
 * @param poolSize connections for requests
 */
@ConfigurationProperties("seatledger.database")
public record DatabaseSettings(
        @DefaultValue("jdbc:postgresql://localhost:5432/seatledger")
        String url,

        @DefaultValue("seatledger") String username,
        @DefaultValue("") String password,
        @Nullable Path passwordFile,
        @Nullable String migrationUsername,
        @DefaultValue("") String migrationPassword,
        @Nullable Path migrationPasswordFile,
        @DefaultValue("20") int poolSize) {

    /** Settings of one role that is and may do everything. */
    public static DatabaseSettings of(String url, String username, String password, int poolSize) {
        return new DatabaseSettings(url, username, password, null, null, "", null, poolSize);
    }

    /** Whose tables they are. */
    public String owner() {
        return migrationUsername == null || migrationUsername.isBlank() ? username : migrationUsername;
    }

    /** Whether the service works as another role than the owner. */
    public boolean separate() {
        return !owner().equals(username);
    }

    /** The service's password, from its file if there is one. */
    public String secret() {
        return secret("password-file", passwordFile, password);
    }

    /** The owner's password, from its file if there is one. */
    public String ownerSecret() {
        return separate() ? secret("migration-password-file", migrationPasswordFile, migrationPassword) : secret();
    }

    private static String secret(String property, @Nullable Path file, String otherwise) {
        if (file == null) {
            return otherwise;
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("seatledger.database." + property + " " + file + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + username + "@" + url + "]";
    }
}
