package io.seatledger.query.export;

import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.web.Page;
import io.seatledger.query.reading.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;

/**
 * Answers with all of a list, in one snapshot on a connection of its own. What goes wrong before the first page is there is a
 * problem like any other; after that the answer is cut off.
 */
@Component
class Exports {
    private final ExportSlots slots;
    private final ExportConnections connections;
    private final ExportLog log;
    private final Ids ids;
    private final Clock clock;

    Exports(ExportSlots slots, ExportConnections connections, ExportLog log, Ids ids, Clock clock) {
        this.slots = slots;
        this.connections = connections;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    <T> void write(Listing<T> list, Format format, ExportManifest.Request request, HttpOutputMessage answer)
            throws IOException {
        if (list.paging().cursor() != null) {
            throw new MalformedRequest("/query/cursor", "an export is the whole list; leave the cursor out");
        }
        String caller = list.caller().principal();
        slots.take(caller);
        try {
            connections.use(() -> list.asking().ask(position -> {
                ExportRun<T> run = new ExportRun<>(list, answer);
                Page<T> first = run.page(null);
                ExportManifest export =
                        ExportManifest.begun(ids.next("exp"), request, format, position, clock.instant(), caller);
                log.begun(export, list.caller());
                run(run, first, export);
                return first;
            }));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            slots.giveBack(caller);
        }
    }

    /** Told how it ended while the answer is not ended yet: who sees its end can ask for what is known of it. */
    private <T> void run(ExportRun<T> run, Page<T> first, ExportManifest export) {
        String sha256 = null;
        try {
            sha256 = run.write(first, export);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            log.ended(export.exportId(), run.rows(), sha256);
        }
    }
}
