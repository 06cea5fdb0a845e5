package org.psephos.wire.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.psephos.common.ElectionId;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.Uuids;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// How one type of a message's component is written and read.
sealed interface MessageValue {

    /// What it is, for the documentation and for refusals.
    String words();

    Json write(Object value);

    /// @throws JsonException or [IllegalArgumentException] when it is not of this type
    Object read(Json json);

    /// What a missing member means, where that is allowed.
    default Optional<Object> whenMissing() {
        return Optional.empty();
    }

    /// Whether the member is left out.
    default boolean isEmpty(Object value) {
        return whenMissing().filter(value::equals).isPresent();
    }

    /// The way of `type`.
    ///
    /// @throws IllegalStateException for a type that messages do not have
    static MessageValue of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Items(of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> simple) {
            MessageValue known = Simple.KNOWN.get(simple);
            if (known != null) {
                return known;
            }
            if (simple.isRecord()) {
                return new Nested(simple);
            }
        }
        throw new IllegalStateException("no message has a member of type " + type);
    }

    /// A type that is written as one text, number or truth value.
    ///
    /// @param words what it is
    /// @param writer to JSON
    /// @param reader from JSON
    /// @param missing what a missing member means; an empty list when it must be there
    record Simple(String words, Function<Object, Json> writer, Function<Json, Object> reader, List<Object> missing)
            implements MessageValue {

        static final Map<Class<?>, MessageValue> KNOWN = Map.ofEntries(
                Map.entry(String.class, texts("a text", value -> (String) value, text -> text, List.of(""))),
                Map.entry(
                        Secret.class,
                        texts("a secret", value -> ((Secret) value).text(), Secret::new, List.of(new Secret("")))),
                Map.entry(
                        Octets.class,
                        texts("base64", value -> ((Octets) value).base64(), Octets::ofBase64, List.of(Octets.EMPTY))),
                Map.entry(Digest.class, texts("hex 64", Object::toString, Digest::ofHex, List.of())),
                Map.entry(Instant.class, texts("a time", Object::toString, Instant::parse, List.of())),
                Map.entry(VoterId.class, ids(VoterId::new)),
                Map.entry(ElectionId.class, ids(ElectionId::new)),
                Map.entry(RecordId.class, ids(RecordId::new)),
                Map.entry(SiteId.class, ids(SiteId::new)),
                Map.entry(OperatorId.class, ids(OperatorId::new)),
                Map.entry(StationId.class, ids(StationId::new)),
                Map.entry(long.class, number(value -> value)),
                Map.entry(int.class, number(Math::toIntExact)),
                Map.entry(Integer.class, number(Math::toIntExact)),
                Map.entry(boolean.class, flag()),
                Map.entry(Json.Obj.class, object()));

        private static Simple texts(
                String words, Function<Object, String> writer, Function<String, Object> reader, List<Object> missing) {
            return new Simple(
                    words, value -> new Json.Text(writer.apply(value)), json -> reader.apply(text(json)), missing);
        }

        private static Simple ids(Function<UUID, Object> reader) {
            return texts("a UUID", Object::toString, text -> reader.apply(Uuids.parseCanonical(text)), List.of());
        }

        private static Simple number(Function<Long, Object> reader) {
            return new Simple(
                    "a whole number",
                    value -> new Json.Int(((Number) value).longValue()),
                    json -> switch (json) {
                        case Json.Int(long number) -> exact(reader, number);
                        case Json.Text _, Json.Bool _, Json.Null _, Json.Obj _, Json.Arr _ -> throw wrong();
                    },
                    List.of());
        }

        private static Object exact(Function<Long, Object> reader, long number) {
            try {
                return reader.apply(number);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("too large", e);
            }
        }

        private static Simple flag() {
            return new Simple(
                    "true or false",
                    value -> new Json.Bool((Boolean) value),
                    json -> {
                        if (json instanceof Json.Bool(boolean flag)) {
                            return flag;
                        }
                        throw wrong();
                    },
                    List.of());
        }

        private static Simple object() {
            return new Simple(
                    "an object",
                    value -> (Json.Obj) value,
                    json -> {
                        if (json instanceof Json.Obj object) {
                            return object;
                        }
                        throw wrong();
                    },
                    List.of(Json.Obj.EMPTY));
        }

        private static String text(Json json) {
            if (json instanceof Json.Text(String text)) {
                return text;
            }
            throw wrong();
        }

        private static IllegalArgumentException wrong() {
            return new IllegalArgumentException("another type");
        }

        @Override
        public Json write(Object value) {
            return writer.apply(value);
        }

        @Override
        public Object read(Json json) {
            return reader.apply(json);
        }

        @Override
        public Optional<Object> whenMissing() {
            return missing.stream().findFirst();
        }
    }

    /// A list.
    ///
    /// @param item its items
    record Items(MessageValue item) implements MessageValue {

        @Override
        public String words() {
            return "a list: " + item.words();
        }

        @Override
        public Json write(Object value) {
            return new Json.Arr(((List<?>) value)
                    .stream().<Json>map(each -> item.write(each)).toList());
        }

        @Override
        public Object read(Json json) {
            if (json instanceof Json.Arr(List<Json> items)) {
                return items.stream().map(item::read).toList();
            }
            throw new IllegalArgumentException("not a list");
        }

        @Override
        public Optional<Object> whenMissing() {
            return Optional.of(List.of());
        }
    }

    /// A record inside a message.
    ///
    /// @param type the record's type
    record Nested(Class<?> type) implements MessageValue {

        @Override
        public String words() {
            return type.getSimpleName();
        }

        @Override
        public Json write(Object value) {
            return MessageShape.of(type).write(value);
        }

        @Override
        public Object read(Json json) {
            if (json instanceof Json.Obj object) {
                return MessageShape.of(type).read(object);
            }
            throw new IllegalArgumentException("not an object");
        }
    }
}
