package io.seatledger.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mails that the service beside us wrote, as those whom they were sent to read them. Where there is no such directory nobody
 * opens a link.
 */
final class Letters {
    private static final String EML = ".eml";
    private static final Pattern TO = Pattern.compile("(?mi)^To:(?:[^\\n]|\\n[ \\t])*?<?([\\w.+-]+@[\\w.-]+)>?");
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");
    private static final int TRIES = 150;
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final Path directory;
    private final Set<Path> read = new HashSet<>();
    private final Map<String, List<Letter>> letters = new HashMap<>();

    /** A mail with a link. */
    record Letter(String mailId, String token) {}

    Letters(Path directory) {
        this.directory = directory;
    }

    /** The so many-th mail to that address; waits a little for it. */
    synchronized Optional<Letter> to(String email, int number) {
        for (int i = 0; i < TRIES && Files.isDirectory(directory); i++) {
            look();
            List<Letter> found = letters.getOrDefault(email, List.of());
            if (found.size() >= number) {
                return Optional.of(found.get(number - 1));
            }
            LockSupport.parkNanos(PAUSE);
        }
        return Optional.empty();
    }

    /** Names of files are made of the time they were sent, so that the newest mail comes last. */
    private void look() {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> unread = files.filter(each -> each.toString().endsWith(EML) && !read.contains(each))
                    .sorted()
                    .toList();
            for (Path each : unread) {
                read.add(each);
                remember(each, Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // It is looked for again.
        }
    }

    private void remember(Path file, String mail) {
        String plain = mail.replace("\r\n", "\n").replace("=\n", "").replace("=3D", "=");
        Matcher to = TO.matcher(plain);
        Matcher token = TOKEN.matcher(plain);
        if (to.find() && token.find()) {
            String name = String.valueOf(file.getFileName());
            letters.computeIfAbsent(to.group(1).toLowerCase(Locale.ROOT), each -> new ArrayList<>())
                    .add(new Letter(name.substring(0, name.length() - EML.length()), token.group(1)));
        }
    }
}
