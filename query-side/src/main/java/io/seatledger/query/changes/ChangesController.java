package io.seatledger.query.changes;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Headers;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Sight;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what happened, event by event, as lines of JSON or as server-sent events. Reporters are left out: payloads hold what
 * people wrote.
 */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR})
class ChangesController {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final ChangeLog log;
    private final Sight sight;
    private final ChangeStreams streams;
    private final ChangeSettings settings;

    ChangesController(ChangeLog log, Sight sight, ChangeStreams streams, ChangeSettings settings) {
        this.log = log;
        this.sight = sight;
        this.streams = streams;
        this.settings = settings;
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = NdjsonFormat.MEDIA_TYPE, schema = @Schema(implementation = Change.class)),
                @Content(mediaType = EventStreamFormat.MEDIA_TYPE, schema = @Schema(implementation = Change.class))
            })
    @GetMapping(
            path = "/v1/changes",
            produces = {NdjsonFormat.MEDIA_TYPE, EventStreamFormat.MEDIA_TYPE})
    void changes(
            @Query ChangeQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean events = wantsEvents(request);
        ChangeFormat format = events ? new EventStreamFormat(settings.retry()) : new NdjsonFormat();
        boolean follow = events || Boolean.TRUE.equals(query.follow());
        long after = lastEventId == null ? query.after() : position(lastEventId);
        ChangeScope scope = ChangeScope.of(caller, sight, query.filter());
        try (OpenFeeds.Feed feed = streams.open(caller)) {
            long horizon = log.horizon(scope, atLeast);
            response.setContentType(format.mediaType());
            response.setHeader(Headers.LEDGER_POSITION, Long.toString(horizon));
            response.setHeader("X-Accel-Buffering", "no");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                ChangeStreams.Stretch stretch = new ChangeStreams.Stretch(scope, after, horizon, follow);
                streams.write(stretch, caller, feed, format, response.getOutputStream());
            }
        }
    }

    private static long position(String lastEventId) {
        if (!POSITION.matcher(lastEventId).matches()) {
            throw new MalformedRequest(
                    "/header/" + LAST_EVENT_ID, "must be a position: a whole number of at most 18 digits");
        }
        return Long.parseLong(lastEventId);
    }

    /** Lines are for everybody who does not say that it wants events. */
    private static boolean wantsEvents(HttpServletRequest request) {
        return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))).stream()
                .filter(accepted -> accepted.getQualityValue() > 0)
                .filter(MediaType::isConcrete)
                .map(accepted -> accepted.getType() + '/' + accepted.getSubtype())
                .filter(accepted ->
                        accepted.equals(NdjsonFormat.MEDIA_TYPE) || accepted.equals(EventStreamFormat.MEDIA_TYPE))
                .findFirst()
                .filter(EventStreamFormat.MEDIA_TYPE::equals)
                .isPresent();
    }
}
