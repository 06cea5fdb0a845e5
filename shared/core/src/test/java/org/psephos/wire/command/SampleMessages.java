package org.psephos.wire.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.psephos.common.ElectionId;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;

/// Makes a message of any type, each member filled with a value that differs from "missing".
final class SampleMessages {

    private static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");

    private SampleMessages() {}

    static <T> T of(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getGenericType());
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String" -> "möglich \u0645\u0631\u062d\u0628\u0627";
            case "Secret" -> new Secret("correct horse");
            case "Octets" -> Octets.of(new byte[] {1, 2, 3});
            case "Digest" -> Digest.of(new byte[32]);
            case "Instant" -> Instant.parse("2026-11-03T08:00:00.123Z");
            case "long" -> 9_007_199_254_740_991L;
            case "int", "Integer" -> -7;
            case "boolean" -> true;
            case "Obj" -> Json.Obj.EMPTY.with("k", 1);
            case "VoterId" -> new VoterId(ID);
            case "ElectionId" -> new ElectionId(ID);
            case "RecordId" -> new RecordId(ID);
            case "SiteId" -> new SiteId(ID);
            case "OperatorId" -> new OperatorId(ID);
            case "StationId" -> new StationId(ID);
            default -> of((Class<?>) type);
        };
    }
}
