package io.seatledger.platform.ledger;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.upcast.Upcasters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * Events to stored bytes and back. Fixed on write: components in declared order, no white space, instants as text. Tolerant
 * on read: a field that a later release added is passed over, and an earlier revision is read through its upcasters.
 */
public final class EventCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new BlackbirdModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private static final String TRACEPARENT = "traceparent";

    private final Upcasters upcasters;

    /** Reads what any release up to this one wrote. */
    public EventCodec() {
        this(Upcasters.RELEASED);
    }

    EventCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /** Bytes of an event's payload at its type's current revision. */
    public byte[] encode(LedgerEvent event) {
        return mapper.writeValueAsBytes(event);
    }

    /**
     * The event behind stored bytes.
     *
     * @throws UnknownEventException when this release does not know the type or its revision
     */
    public LedgerEvent decode(String type, int revision, byte[] payload) {
        Class<? extends LedgerEvent> record =
                EventCatalogue.recordOf(type).orElseThrow(() -> new UnknownEventException(type, revision));
        int current = upcasters.revisionOf(type);
        if (revision < 1 || revision > current) {
            throw new UnknownEventException(type, revision);
        }
        if (revision == current) {
            return mapper.readValue(payload, record);
        }
        return mapper.convertValue(upcast(type, revision, payload), record);
    }

    @SuppressWarnings("NullAway") // It does not see in class files of another module that values of a map may be null.
    private Object upcast(String type, int revision, byte[] payload) {
        return upcasters.upcast(type, revision, mapper.readValue(payload, FIELDS));
    }

    public LedgerEvent decode(LoggedEvent event) {
        return decode(event.type(), event.revision(), event.payload());
    }

    public byte[] encodeMetadata(EventMetadata metadata) {
        return mapper.writeValueAsBytes(metadata);
    }

    /**
     * The same with the span that an event is written in, for readers that trace as well.
     *
     * @param traceparent in the form of W3C Trace Context; {@code null} where nothing is traced, and then no byte is added
     */
    public byte[] encodeMetadata(EventMetadata metadata, @Nullable String traceparent) {
        if (traceparent == null) {
            return encodeMetadata(metadata);
        }
        ObjectNode traced = mapper.valueToTree(metadata);
        return mapper.writeValueAsBytes(traced.put(TRACEPARENT, traceparent));
    }

    /** The span that an event was written in, if it was traced. */
    public @Nullable String traceparentOf(byte[] metadata) {
        JsonNode found = mapper.readTree(metadata).get(TRACEPARENT);
        return found == null ? null : found.asString();
    }

    public EventMetadata decodeMetadata(byte[] metadata) {
        return mapper.readValue(metadata, EventMetadata.class);
    }
}
