package io.seatledger.command.ledger;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.platform.ledger.MerkleTree;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** States of streams to snapshot bytes and back, with a fingerprint of their structure. */
final class StateCodec {
    /** Classes do not change while the service runs, and every stream that is not cached asks. */
    private static final ClassValue<String> STRUCTURES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return structureOf(type);
        }
    };

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    byte[] encode(StreamState<?> state) {
        return mapper.writeValueAsBytes(state);
    }

    <S extends StreamState<S>> S decode(Class<S> type, byte[] bytes) {
        return mapper.readValue(bytes, type);
    }

    /** Structure and meaning of a kind's states: all record components by name and type, and the version of the fold. */
    static String shapeOf(StreamKind<?> kind) {
        return STRUCTURES.get(kind.type()) + ':' + kind.fold();
    }

    private static String structureOf(Class<?> type) {
        StringBuilder description = new StringBuilder();
        describe(type, new HashSet<>(), description);
        byte[] digest = MerkleTree.sha256().digest(description.toString().getBytes(StandardCharsets.UTF_8));
        return type.getSimpleName() + ':' + HexFormat.of().formatHex(digest, 0, 8);
    }

    private static void describe(Type type, Set<Type> seen, StringBuilder description) {
        description.append(type.getTypeName()).append(';');
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                describe(argument, seen, description);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                description.append(component.getName()).append(':');
                describe(component.getGenericType(), seen, description);
            }
        }
    }
}
