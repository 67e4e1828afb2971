package io.seatledger.platform.ledger;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to stored bytes and back. Fixed on write: components in declared order, no white space, instants as text. Tolerant
 * on read: a field that a later release added is passed over.
 */
public final class EventCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Bytes of an event's payload at {@link EventCatalogue#REVISION}. */
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
        if (revision != EventCatalogue.REVISION) {
            throw new UnknownEventException(type, revision);
        }
        return mapper.readValue(payload, record);
    }

    public LedgerEvent decode(LoggedEvent event) {
        return decode(event.type(), event.revision(), event.payload());
    }

    public byte[] encodeMetadata(EventMetadata metadata) {
        return mapper.writeValueAsBytes(metadata);
    }

    public EventMetadata decodeMetadata(byte[] metadata) {
        return mapper.readValue(metadata, EventMetadata.class);
    }
}
