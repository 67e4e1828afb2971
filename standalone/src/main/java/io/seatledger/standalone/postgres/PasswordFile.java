package io.seatledger.standalone.postgres;

import io.seatledger.platform.data.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that only this machine's user can read, made on the first start. */
final class PasswordFile {
    private static final int BYTES = 32;

    private PasswordFile() {}

    /** The password in {@code file}, made first when there is none. It has letters, digits, {@code -} and {@code _} only. */
    static String readOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the password file " + file, e);
        }
    }

    /** Written beside its place and moved into it: an interrupted start leaves no half a password. */
    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        PrivateFile.write(draft, password.getBytes(StandardCharsets.US_ASCII));
        PrivateFile.rename(draft, file);
    }
}
