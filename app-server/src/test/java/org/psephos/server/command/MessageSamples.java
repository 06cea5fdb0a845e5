package org.psephos.server.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.Secret;

/// Makes a command of any type, with members that mean nothing.
final class MessageSamples {

    private MessageSamples() {}

    static <T> T of(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getGenericType() instanceof ParameterizedType
                    ? List.of()
                    : value(components[i].getType());
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type) throws ReflectiveOperationException {
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "Secret" -> new Secret("text");
            case "Octets" -> Octets.EMPTY;
            case "Digest" -> Digest.of(new byte[32]);
            case "Instant" -> Instant.EPOCH;
            case "long" -> 0L;
            case "int" -> 0;
            case "Obj" -> Json.Obj.EMPTY;
            default -> type.getDeclaredConstructor(UUID.class).newInstance(new UUID(1, 2));
        };
    }
}
