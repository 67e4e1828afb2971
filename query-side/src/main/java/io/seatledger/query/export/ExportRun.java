package io.seatledger.query.export;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.web.Headers;
import io.seatledger.platform.web.Page;
import io.seatledger.query.reading.Listing;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;

/** One export on its way: a page is read, told of and written before the next one is read, so that it takes no more memory. */
final class ExportRun<T> {
    private static final int PAGE_ROWS = 1_000;

    private final Listing<T> list;
    private final HttpOutputMessage answer;
    private long rows;

    ExportRun(Listing<T> list, HttpOutputMessage answer) {
        this.list = list;
        this.answer = answer;
    }

    /** How many rows were written. */
    long rows() {
        return rows;
    }

    Page<T> page(@Nullable String cursor) {
        Page<T> page = list.pages().apply(new Paging(PAGE_ROWS, cursor));
        list.beforeShowing().accept(page.items());
        return page;
    }

    /** Writes the whole answer; the digest of its body. */
    String write(Page<T> first, ExportManifest export) throws IOException {
        headers(answer.getHeaders(), export);
        MeasuredBody body = MeasuredBody.over(answer.getBody());
        Rows written = export.format().open(body, list.item());
        Page<T> page = first;
        write(page, written);
        while (page.nextCursor() != null) {
            page = page(page.nextCursor());
            write(page, written);
        }
        written.finish();
        return body.end();
    }

    private void write(Page<T> page, Rows written) throws IOException {
        for (T item : page.items()) {
            written.write(item);
            rows++;
        }
    }

    private static void headers(HttpHeaders headers, ExportManifest export) {
        String list = export.list().substring(export.list().lastIndexOf('/') + 1);
        headers.setContentType(export.format().mediaType());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(list + '.' + export.format().extension())
                .build());
        headers.set(Headers.LEDGER_POSITION, Long.toString(export.position()));
        headers.set("Export-Id", export.exportId());
        headers.set(HttpHeaders.LINK, "</v1/exports/" + export.exportId() + ">; rel=\"describedby\"");
    }
}
