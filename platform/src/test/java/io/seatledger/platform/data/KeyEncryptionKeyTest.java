package io.seatledger.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeyTest {
    @TempDir
    private Path directory;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path key(int size, String mode) throws IOException {
        Path file = directory.resolve("key");
        Files.write(file, new byte[size]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }

    @Nested
    class TheDataDirectory {
        @Test
        void is_made_for_its_owner_only() throws IOException {
            DataDirectory data = DataDirectory.at(directory.resolve("a/b"));
            assertThat(mode(data.root())).isEqualTo("rwx------");
            assertThat(data.resolve("x")).isEqualTo(directory.resolve("a/b/x"));
        }
    }

    @Nested
    class TheFirstStart {
        @Test
        void makes_a_key_of_256_bits_for_the_owner_only_and_later_ones_keep_it() throws IOException {
            DataDirectory data = DataDirectory.at(directory);
            KeyEncryptionKey first = KeyEncryptionKey.in(data);
            assertThat(data.resolve("kek")).hasSize(32);
            assertThat(mode(data.resolve("kek"))).isEqualTo("rw-------");
            assertThat(KeyEncryptionKey.in(data)).isEqualTo(first);
            assertThat(first).hasToString("KeyEncryptionKey[hidden]");
        }
    }

    @Nested
    class AKeyFile {
        @ParameterizedTest
        @ValueSource(ints = {0, 31, 33, 64})
        void of_a_wrong_size_is_refused(int size) throws IOException {
            Path file = key(size, "rw-------");
            assertThatThrownBy(() -> KeyEncryptionKey.read(file))
                    .hasMessageContaining("exactly 32 bytes, but is " + size);
        }

        @ParameterizedTest
        @ValueSource(strings = {"rw----r--", "rw--w----", "rw-----w-"})
        void open_to_others_is_refused(String mode) throws IOException {
            Path file = key(32, mode);
            assertThatThrownBy(() -> KeyEncryptionKey.read(file)).hasMessageContaining("chmod 600");
        }

        @Test
        void that_is_missing_is_refused() {
            assertThatThrownBy(() -> KeyEncryptionKey.read(directory.resolve("none")))
                    .hasMessageContaining("there is no key-encryption key");
        }
    }

    @Nested
    class ADerivedKey {
        @Test
        void depends_on_its_purpose_and_never_is_the_key_itself() throws IOException {
            KeyEncryptionKey key = KeyEncryptionKey.read(key(32, "r--------"));
            assertThat(key.derive("a")).hasSize(32).isEqualTo(key.derive("a")).isNotEqualTo(key.derive("b"));
            assertThat(key.derive("")).isNotEqualTo(new byte[32]);
        }
    }
}
