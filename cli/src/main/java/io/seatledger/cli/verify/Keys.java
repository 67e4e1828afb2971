package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.Check;
import io.seatledger.cli.bundle.KnownRoot;
import io.seatledger.cli.bundle.Trust;
import io.seatledger.cli.proof.VerifierKey;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Stopped;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which key a file is checked with: the one given, else one kept, else that in the file itself. */
public final class Keys implements Trust.Choice {
    private final @Nullable VerifierKey given;
    private final Path state;

    /**
     * Prepares the choice.
     *
     * @param key a verifier key or a file that holds one, {@code null} when none was given
     */
    public Keys(@Nullable String key, Path state) {
        this.given = key == null ? null : given(key);
        this.state = state;
    }

    @Nullable
    VerifierKey given() {
        return given;
    }

    private static VerifierKey given(String key) {
        try {
            return VerifierKey.parse(Files.isRegularFile(Path.of(key)) ? firstLine(Path.of(key)) : key.strip());
        } catch (IllegalArgumentException e) {
            throw Stopped.usage("--key: " + e.getMessage());
        }
    }

    private static String firstLine(Path file) {
        try {
            List<String> lines = Files.readString(file).lines().toList();
            return lines.isEmpty() ? "" : lines.get(0).strip();
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not a text", e);
        } catch (IOException e) {
            throw Stopped.usage(file + " cannot be read");
        }
    }

    @Override
    public Trust choose(VerifierKey found) {
        if (given != null) {
            return trusted(new Trust(given, Trust.How.GIVEN), found);
        }
        List<VerifierKey> kept = KeptState.ofOrigin(state, found.origin()).stream()
                .map(KeptState::key)
                .flatMap(Optional::stream)
                .toList();
        for (VerifierKey each : kept) {
            if (each.toString().equals(found.toString())) {
                return new Trust(each, Trust.How.KEPT);
            }
        }
        return kept.isEmpty()
                ? new Trust(found, Trust.How.UNTRUSTED)
                : trusted(new Trust(kept.get(0), Trust.How.KEPT), found);
    }

    /** The key kept for a log of this name. */
    Optional<Trust> kept(String origin) {
        return KeptState.ofOrigin(state, origin).stream()
                .map(KeptState::key)
                .flatMap(Optional::stream)
                .map(key -> new Trust(key, Trust.How.KEPT))
                .findFirst();
    }

    @Override
    public List<KnownRoot> known(VerifierKey key) {
        return KeptState.ofOrigin(state, key.origin()).stream()
                .filter(each -> each.key().map(VerifierKey::toString).equals(Optional.of(key.toString())))
                .map(KeptState::knownRoot)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Trust trusted(Trust trust, VerifierKey found) {
        if (!trust.key().toString().equals(found.toString())) {
            throw Differs.of(
                    Check.SIGNATURE,
                    "the key in it is not the one " + trust.how().words(),
                    trust.key(),
                    found);
        }
        return trust;
    }
}
