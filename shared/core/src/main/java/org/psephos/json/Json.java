package org.psephos.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value of the kinds that a record may hold: no fractions, whole numbers up to 2^53-1, unique member names.
public sealed interface Json {

    /// The largest whole number that every reader of JSON keeps exactly.
    long INTEGER_MAX = (1L << 53) - 1;

    /// An object; members are kept in the order of the canonical form (UTF-16 code units).
    ///
    /// @param members the members by name
    record Obj(SortedMap<String, Json> members) implements Json {

        /// No members.
        public static final Obj EMPTY = new Obj(new TreeMap<>());

        public Obj {
            members = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /// This with `name` set.
        public Obj with(String name, Json value) {
            TreeMap<String, Json> more = new TreeMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }

        /// This with `name` set to a text.
        public Obj with(String name, String value) {
            return with(name, new Text(value));
        }

        /// This with `name` set to a whole number.
        public Obj with(String name, long value) {
            return with(name, new Int(value));
        }

        /// This with `name` set to a list.
        public Obj with(String name, List<? extends Json> values) {
            return with(name, new Arr(List.copyOf(values)));
        }

        /// This with `name` set to true or false.
        public Obj withFlag(String name, boolean value) {
            return with(name, value ? Bool.TRUE : Bool.FALSE);
        }

        /// This without `name`.
        public Obj without(String name) {
            TreeMap<String, Json> fewer = new TreeMap<>(members);
            fewer.remove(name);
            return new Obj(fewer);
        }

        /// The member, if there is one.
        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /// Whether there is such a member.
        public boolean has(String name) {
            return members.containsKey(name);
        }

        /// The text member `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public String text(String name) {
            if (must(name) instanceof Text(String value)) {
                return value;
            }
            throw wrong(name, "a text");
        }

        /// The whole number `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public long integer(String name) {
            if (must(name) instanceof Int(long value)) {
                return value;
            }
            throw wrong(name, "a whole number");
        }

        /// The truth value `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public boolean flag(String name) {
            if (must(name) instanceof Bool(boolean value)) {
                return value;
            }
            throw wrong(name, "true or false");
        }

        /// The object `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public Obj object(String name) {
            if (must(name) instanceof Obj value) {
                return value;
            }
            throw wrong(name, "an object");
        }

        /// The list `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public List<Json> list(String name) {
            if (must(name) instanceof Arr(List<Json> values)) {
                return values;
            }
            throw wrong(name, "a list");
        }

        /// The list of texts `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            for (Json item : list(name)) {
                if (!(item instanceof Text(String value))) {
                    throw wrong(name, "a list of texts");
                }
                texts.add(value);
            }
            return List.copyOf(texts);
        }

        /// The list of objects `name`.
        ///
        /// @throws JsonException when it is missing or of another type
        public List<Obj> objects(String name) {
            List<Obj> objects = new ArrayList<>();
            for (Json item : list(name)) {
                if (!(item instanceof Obj value)) {
                    throw wrong(name, "a list of objects");
                }
                objects.add(value);
            }
            return List.copyOf(objects);
        }

        private Json must(String name) {
            Json value = members.get(name);
            if (value == null) {
                throw new JsonException("the member '" + name + "' is missing");
            }
            return value;
        }

        private static JsonException wrong(String name, String type) {
            return new JsonException("the member '" + name + "' is not " + type);
        }
    }

    /// A list.
    ///
    /// @param items in order
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }

        /// A list of texts.
        public static Arr ofTexts(List<String> texts) {
            return new Arr(texts.stream().<Json>map(Text::new).toList());
        }
    }

    /// A text.
    ///
    /// @param value any Unicode text without lone surrogates
    record Text(String value) implements Json {}

    /// A whole number.
    ///
    /// @param value between -(2^53-1) and 2^53-1
    record Int(long value) implements Json {
        public Int {
            if (value > INTEGER_MAX || value < -INTEGER_MAX) {
                throw new JsonException("a number is beyond 2^53-1");
            }
        }
    }

    /// True or false.
    ///
    /// @param value which
    record Bool(boolean value) implements Json {
        static final Bool TRUE = new Bool(true);
        static final Bool FALSE = new Bool(false);
    }

    /// Null.
    record Null() implements Json {
        static final Null NULL = new Null();
    }
}
