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
 * Where the database is.
 *
 * @param url JDBC URL
 * @param passwordFile read instead of {@code password} when it is set, for secrets by file
 * @param poolSize connections for requests
 */
@ConfigurationProperties("seatledger.database")
public record DatabaseSettings(
        @DefaultValue("jdbc:postgresql://localhost:5432/seatledger")
        String url,

        @DefaultValue("seatledger") String username,
        @DefaultValue("") String password,
        @Nullable Path passwordFile,
        @DefaultValue("20") int poolSize) {

    /** The password, from its file if there is one. */
    public String secret() {
        Path file = passwordFile;
        if (file == null) {
            return password;
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("seatledger.database.password-file " + file + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + username + "@" + url + "]";
    }
}
