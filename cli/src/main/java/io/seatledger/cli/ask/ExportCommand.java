package io.seatledger.cli.ask;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Saves a whole list as a file, and makes sure that it is all of it. */
@Command(
        name = "export",
        header = "Save a whole list as a file.",
        description = {
            "All rows that the list's filters let through, as of one moment. The file is compared with the digest that"
                    + " the service keeps of it.",
            "Example: seatledger export orders storeId=academy status=COMPLETE --out orders.csv"
        })
public final class ExportCommand implements Callable<Integer> {
    /** How the file is written. */
    enum Format {
        csv("text/csv"),
        xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ndjson("application/x-ndjson");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "LIST",
            description = "for example orders, seats, inventory, decisions, agents, returns, audit/events")
    private String list = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILTER=VALUE", description = "filters of that list")
    private Map<String, String> filters = new LinkedHashMap<>();

    @Option(names = "--format", description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.csv;

    @Option(names = "--out", paramLabel = "FILE", description = "where to (default: standard output; not for xlsx)")
    private @Nullable Path out;

    private final Globals globals;

    /** The command with the options of all. */
    public ExportCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        if (out == null && (format == Format.xlsx || globals.console().isJson())) {
            throw Stopped.usage("Name a file with --out: "
                    + (format == Format.xlsx
                            ? "a workbook is no text."
                            : "the" + " result as JSON takes standard output."));
        }
        if (!list.matches("[a-z]+(?:[/-][a-z]+)*")) {
            throw Stopped.usage("LIST is the name of a list, like orders");
        }
        Service service = Service.of(globals, "auditor");
        HttpResponse<InputStream> answer = service.open(path(), format.mediaType, Map.of());
        String sha256 = saved(answer);
        JsonNode manifest = manifest(service, answer, sha256);
        String told = Items.text(manifest, "sha256");
        boolean same = told.isEmpty() || told.equals(sha256);
        report(manifest, sha256, same);
        return (same ? ExitCode.OK : ExitCode.DIFFERENT).number();
    }

    private String path() {
        String query = filters.entrySet().stream()
                .map(each -> Service.encoded(each.getKey()) + "=" + Service.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return "/v1/" + list + (query.isEmpty() ? "" : "?" + query);
    }

    /** Writes beside and renames, so that half a file never looks like a whole one. */
    private String saved(HttpResponse<InputStream> answer) {
        MessageDigest digest = digest();
        Path file = out;
        try (InputStream from = answer.body()) {
            if (file == null) {
                from.transferTo(new DigestOutputStream(globals.console().out(), digest));
                globals.console().out().flush();
            } else {
                Path beside = Path.of(file + ".part");
                try (OutputStream to = Files.newOutputStream(beside)) {
                    from.transferTo(new DigestOutputStream(to, digest));
                }
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Stopped(
                    ExitCode.UNREACHABLE,
                    "The export broke off, or " + file + " cannot be written; it is not complete.");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static JsonNode manifest(Service service, HttpResponse<InputStream> answer, String sha256) {
        String exportId = answer.headers().firstValue("Export-Id").orElse("");
        if (exportId.isEmpty()) {
            throw new Differs(new Difference(
                    "manifest", null, "the service keeps no manifest of this export", "a manifest", sha256));
        }
        return service.get("/v1/exports/" + Service.encoded(exportId));
    }

    private void report(JsonNode manifest, String sha256, boolean same) {
        Console console = globals.console();
        console.note((same ? "" : "NOT what the service says it sent! ")
                + manifest.path("rows").asLong() + " rows as of"
                + " position " + manifest.path("position").asLong() + ", sha256 " + sha256
                + (manifest.path("complete").asBoolean(false) ? "" : ", not complete"));
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("file", String.valueOf(out));
        result.put("sha256", sha256);
        result.put("matches", same);
        result.put("manifest", manifest);
        console.result(result);
    }
}
