package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.Check;
import io.seatledger.cli.bundle.Trust;
import io.seatledger.cli.bundle.Verdict;
import io.seatledger.cli.proof.Entry;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.proof.Receipt;
import io.seatledger.cli.proof.VerifierKey;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Stopped;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Checks that an order is in the log, with nothing but its receipt and the log's key. */
final class ReceiptVerifier {
    private static final long SIZE_MAX = 1 << 26;

    private final Keys keys;
    private final Console console;
    private final List<Verdict.Passed> passed = new ArrayList<>();

    ReceiptVerifier(Keys keys, Console console) {
        this.keys = keys;
        this.console = console;
    }

    ExitCode verify(Path file) {
        Report report = new Report(console, file.toString());
        Receipt receipt = null;
        Trust trust = null;
        Difference difference = null;
        try {
            receipt = Receipt.parse(text(file));
            trust = trust(receipt);
            demand(receipt, trust);
        } catch (IllegalArgumentException e) {
            difference = new Difference("receipt", null, String.valueOf(e.getMessage()), null, null);
        } catch (Differs e) {
            difference = e.difference();
        }
        report.print(
                passed,
                difference,
                trust,
                receipt == null ? null : receipt.checkpoint(),
                facts(receipt == null ? null : receipt.entry()));
        return difference == null ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > SIZE_MAX) {
                throw Stopped.usage(file + " is too large for a receipt");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a receipt is a text in UTF-8", e);
        } catch (IOException e) {
            throw Stopped.usage(file + " cannot be read");
        }
    }

    /** A receipt names its key only by name and id, so the key must be known. */
    private Trust trust(Receipt receipt) {
        VerifierKey given = keys.given();
        if (given != null) {
            return new Trust(given, Trust.How.GIVEN);
        }
        return keys.kept(receipt.checkpoint().origin())
                .orElseThrow(
                        () -> Stopped.usage(
                                "No key of the log " + receipt.checkpoint().origin()
                                        + " is known: give one with --key, or run `seatledger verify --url URL` once to keep it."));
    }

    private void demand(Receipt receipt, Trust trust) {
        receipt.checkpoint().demandSignature(trust.key());
        pass(
                Check.SIGNATURE,
                "checkpoint " + receipt.checkpoint().size() + " is signed by "
                        + trust.key().name() + ", a key " + trust.how().words());
        Entry entry = receipt.entry();
        if (entry.position() != receipt.index() + 1) {
            throw Differs.of("receipt", "position of the event", receipt.index() + 1, entry.position());
        }
        if (!entry.type().equals("OrderPlaced")) {
            throw Differs.of("receipt", "type of the event", "OrderPlaced", entry.type());
        }
        byte[] root = receipt.root();
        if (!Arrays.equals(root, receipt.checkpoint().root())) {
            throw Differs.of(
                    Check.ROOT,
                    "the event and its path do not lead to the signed root",
                    Hashes.hex(receipt.checkpoint().root()),
                    Hashes.hex(root));
        }
        pass(
                Check.ROOT,
                entry.type() + " is event " + entry.position() + " of the log: "
                        + new String(entry.payload(), StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> facts(@Nullable Entry entry) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("position", entry == null ? null : entry.position());
        facts.put("type", entry == null ? null : entry.type());
        facts.put("payload", entry == null ? null : payload(entry));
        return facts;
    }

    private static Object payload(Entry entry) {
        try {
            return Json.PLAIN.readTree(entry.payload());
        } catch (JacksonException e) {
            return new String(entry.payload(), StandardCharsets.UTF_8);
        }
    }

    private void pass(String check, String said) {
        passed.add(new Verdict.Passed(check, said));
    }
}
