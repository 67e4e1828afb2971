package io.seatledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.Academy;
import io.seatledger.cli.BundleMaker;
import io.seatledger.cli.LogMaker;
import io.seatledger.cli.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were damaged on the way, or made to do harm. */
class DamagedFileTest {
    @TempDir
    private Path directory;

    private Ran verify(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("bundle.zip"), bytes);
        Ran ran = Ran.of(
                "verify",
                file,
                "--json",
                "--state",
                directory.resolve("s"),
                "--key",
                LogMaker.empty().verifierKey());
        assertThat(ran.out() + ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return ran;
    }

    @Test
    void every_flipped_bit_in_what_the_files_hold_is_found() throws IOException {
        byte[] good = Academy.wholeLog().seal().zip();
        Map<String, byte[]> files = contents(good);
        Random random = new Random(3);
        for (int i = 0; i < 250; i++) {
            byte[] bad = good.clone();
            int bit = random.nextInt(bad.length * 8);
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Ran ran = verify(bad);
            if (ran.exitCode() == 0) {
                assertThat(contents(bad))
                        .as("bit %s is not in a file", bit)
                        .usingRecursiveComparison()
                        .isEqualTo(files);
            }
        }
    }

    @Test
    void a_file_cut_off_anywhere_is_never_verified() throws IOException {
        byte[] good = Academy.wholeLog().seal().zip();
        for (int length = 0; length < good.length; length += 61) {
            assertThat(verify(Arrays.copyOf(good, length)).exitCode()).isBetween(1, 2);
        }
    }

    @Test
    void what_is_no_zip_file_or_not_there_cannot_be_read() throws IOException {
        assertThat(verify("garbage".getBytes(StandardCharsets.UTF_8)).exitCode())
                .isEqualTo(2);
        assertThat(verify(new byte[0]).exitCode()).isEqualTo(2);
        Ran missing = Ran.of("verify", directory.resolve("nothing.zip"));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("nothing.zip cannot be read");
        assertThat(Ran.of("verify", directory).err()).contains("is a directory");
        assertThat(Ran.of("verify").exitCode()).isEqualTo(2);
    }

    @Test
    void files_missing_too_many_or_with_a_path_are_named() throws IOException {
        Map<String, byte[]> files = Academy.wholeLog().seal().files();
        for (String name : files.keySet()) {
            Map<String, byte[]> less = new TreeMap<>(files);
            less.remove(name);
            assertThat(verify(zip(less)).out()).contains("lacks " + name);
        }
        for (String name : new String[] {"../key.txt", "/key.txt", "sub/", "KEY.TXT", "x\u0007"}) {
            Map<String, byte[]> more = new TreeMap<>(files);
            more.put(name, new byte[] {1});
            Ran ran = verify(zip(more));
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.check()).isEqualTo("files");
        }
    }

    @Test
    void a_file_that_is_there_twice_is_found() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Academy.wholeLog().seal().files());
        files.put("key.tyt", "another".getBytes(StandardCharsets.UTF_8));
        byte[] zip = zip(files);
        String latin = new String(zip, StandardCharsets.ISO_8859_1).replace("key.tyt", "key.txt");
        Ran ran = verify(latin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("key.txt is there twice");
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        BundleMaker bundle = Academy.wholeLog().seal();
        bundle.files().put("events.ndjson", new byte[200_000_000]);
        assertThat(verify(bundle.zip()).out()).contains("bomb");
        bundle = Academy.wholeLog().seal();
        bundle.files().put("key.txt", new byte[5000]);
        assertThat(verify(bundle.zip()).out()).contains("too large");
    }

    @Test
    void a_line_without_end_is_not_gathered() throws IOException {
        byte[] noise = new byte[40_000_000];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (noise[i] == '\n' ? ' ' : noise[i]);
        }
        BundleMaker bundle = Academy.wholeLog();
        bundle.files().put("events.ndjson", noise);
        assertThat(verify(bundle.seal().zip()).out()).contains("a line is longer than");
    }

    @Test
    void json_nested_too_deeply_is_refused() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        for (String name : new String[] {"proof.json", "totals.json", "events.ndjson"}) {
            assertThat(verify(Academy.wholeLog().put(name, deep + "\n").seal().zip())
                            .exitCode())
                    .isEqualTo(1);
        }
        assertThat(verify(Academy.wholeLog().seal().put("manifest.json", deep).zip())
                        .exitCode())
                .isEqualTo(1);
    }

    private static Map<String, byte[]> contents(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path file = Files.write(Files.createTempFile("contents", ".zip"), zip);
        try (var read = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(read.entries())) {
                files.put(entry.getName(), read.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleMaker.write(files, out);
        return out.toByteArray();
    }
}
