package org.psephos.wire.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// How one record type is written as a JSON object: a member per component, by its name.
///
/// Empty texts, lists, objects and octets are left out and read back as empty; every other member is required; an
/// unknown member is refused. Derived once per type from the record's own components.
final class MessageShape {

    private static final ClassValue<MessageShape> SHAPES = new ClassValue<>() {
        @Override
        protected MessageShape computeValue(Class<?> type) {
            return new MessageShape(type);
        }
    };

    private final Constructor<?> constructor;
    private final List<Member> members;

    private MessageShape(Class<?> type) {
        RecordComponent[] components = Optional.ofNullable(type.getRecordComponents())
                .orElseThrow(() -> new IllegalStateException("a message is a record: " + type));
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
        this.members = Arrays.stream(components)
                .map(component -> new Member(component, MessageValue.of(component.getGenericType())))
                .toList();
    }

    static MessageShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /// Names and types of the members, in order, for the documentation.
    List<Member> members() {
        return members;
    }

    Json.Obj write(Object message) {
        TreeMap<String, Json> object = new TreeMap<>();
        for (Member member : members) {
            Object value = member.valueIn(message);
            if (!member.value().isEmpty(value)) {
                object.put(member.name(), member.value().write(value));
            }
        }
        return new Json.Obj(object);
    }

    /// @throws JsonException when a member is missing, unknown, or not of its type
    Object read(Json.Obj object) {
        List<Object> values = new ArrayList<>(members.size());
        int known = 0;
        for (Member member : members) {
            Optional<Json> json = object.get(member.name());
            if (json.isPresent()) {
                known++;
                values.add(member.read(json.get()));
            } else {
                values.add(member.value()
                        .whenMissing()
                        .orElseThrow(() -> new JsonException("the member '" + member.name() + "' is missing")));
            }
        }
        if (known != object.members().size()) {
            throw new JsonException("a member that this message does not have");
        }
        return make(values);
    }

    private Object make(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new JsonException("a member is not allowed");
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a message is a public record", e);
        }
    }

    /// One member of a message.
    ///
    /// @param component the component of the record
    /// @param value how its type is written
    record Member(RecordComponent component, MessageValue value) {

        String name() {
            return component.getName();
        }

        Object valueIn(Object message) {
            try {
                return component.getAccessor().invoke(message);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a message is a public record", e);
            }
        }

        Object read(Json json) {
            try {
                return value.read(json);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new JsonException("the member '" + name() + "' is not " + value.words());
            }
        }
    }
}
