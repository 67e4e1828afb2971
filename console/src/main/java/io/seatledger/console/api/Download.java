package io.seatledger.console.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies an answer of the API into an answer of the console, without keeping it. */
final class Download implements HttpClientResponseHandler<Void> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String fileName;
    private final HttpServletResponse response;

    Download(String fileName, HttpServletResponse response) {
        this.fileName = fileName;
        this.response = response;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface of a library that says nothing about null
    public Void handleResponse(ClassicHttpResponse answer) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (answer.getCode() / 100 != 2 || entity == null) {
            throw new ApiProblem(problem(answer.getCode(), entity));
        }
        response.setContentType(ContentType.parse(entity.getContentType()).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        for (String name : new String[] {"Ledger-Position", "Export-Manifest", "Link"}) {
            Header header = answer.getFirstHeader(name);
            if (header != null) {
                response.setHeader(name, header.getValue());
            }
        }
        entity.writeTo(response.getOutputStream());
        return null;
    }

    private static ApiAnswer problem(int status, HttpEntity entity) throws IOException {
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        JsonNode json = body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        return new ApiAnswer(status, json, OptionalLong.empty());
    }
}
