package org.psephos.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The type of a member of a record's body. [BodyCheck] judges values by it, [RecordFormat] describes it.
sealed interface BodyType {

    /// How the generated document names it.
    String words();

    /// Text that people or programs wrote.
    ///
    /// @param charsMin the least UTF-16 code units
    /// @param charsMax the most
    record Words(int charsMin, int charsMax) implements BodyType {
        @Override
        public String words() {
            return "text of " + charsMin + " to " + charsMax + " signs";
        }
    }

    /// A word that programs compare: `a-z`, `0-9`, `.`, `-`.
    record Word() implements BodyType {
        @Override
        public String words() {
            return "word of 1 to 40 signs of `a-z 0-9 . -`";
        }
    }

    /// A short id inside an election: `a-z`, `0-9`, `-`.
    record Token() implements BodyType {
        @Override
        public String words() {
            return "short id of 1 to 40 signs of `a-z 0-9 -`";
        }
    }

    /// Bytes as hexadecimal digits in lower case.
    ///
    /// @param bytes how many bytes
    record Hex(int bytes) implements BodyType {
        @Override
        public String words() {
            return "hex, " + bytes + " bytes";
        }
    }

    /// Bytes as standard base64 with padding.
    ///
    /// @param bytes how many bytes
    record Base64Bytes(int bytes) implements BodyType {
        @Override
        public String words() {
            return "base64, " + bytes + " bytes";
        }
    }

    /// Bytes as base64url without padding.
    ///
    /// @param bytes how many bytes
    record Base64Url(int bytes) implements BodyType {
        @Override
        public String words() {
            return "base64url without padding, " + bytes + " bytes";
        }
    }

    /// A UUID in lower case with hyphens.
    record Id() implements BodyType {
        @Override
        public String words() {
            return "UUID";
        }
    }

    /// A time as [RecordTime] writes it.
    record Moment() implements BodyType {
        @Override
        public String words() {
            return "time, UTC, to the millisecond";
        }
    }

    /// A whole number.
    ///
    /// @param least the smallest
    /// @param most the largest
    record Whole(long least, long most) implements BodyType {
        @Override
        public String words() {
            return "whole number, " + least + " to " + most;
        }
    }

    /// One of some words.
    ///
    /// @param choices the words
    record Choice(List<String> choices) implements BodyType {

        static Choice of(String... choices) {
            return new Choice(List.copyOf(Arrays.asList(choices)));
        }

        @Override
        public String words() {
            return choices.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ", "one of ", ""));
        }
    }

    /// A list.
    ///
    /// @param item the type of each item
    /// @param least the fewest items
    /// @param most the most items
    record ListOf(BodyType item, int least, int most) implements BodyType {
        @Override
        public String words() {
            return "list of " + least + " to " + most + ": " + item.words();
        }
    }

    /// An object whose members are listed; others are refused.
    ///
    /// @param members the members
    record Fields(List<Member> members) implements BodyType {

        static Fields of(Member... members) {
            return new Fields(List.copyOf(Arrays.asList(members)));
        }

        @Override
        public String words() {
            return "object of " + members.stream().map(Member::brief).collect(Collectors.joining(", "));
        }
    }

    /// An object that another document describes, or a [BlobRef] in its place.
    ///
    /// @param document what it is
    record Document(String document) implements BodyType {
        @Override
        public String words() {
            return "object: " + document + "; or a blob reference (section 6)";
        }
    }

    /// A member of an object.
    ///
    /// @param name its name
    /// @param type its type
    /// @param presence whether it may be missing
    /// @param meaning what it says, for the generated document
    record Member(String name, BodyType type, Presence presence, String meaning) {

        static Member must(String name, BodyType type, String meaning) {
            return new Member(name, type, Presence.REQUIRED, meaning);
        }

        static Member may(String name, BodyType type, String meaning) {
            return new Member(name, type, Presence.OPTIONAL, meaning);
        }

        String brief() {
            return "`" + name + "`" + (presence == Presence.OPTIONAL ? "?" : "") + " (" + type.words() + ")";
        }
    }

    /// Whether a member may be missing.
    enum Presence {
        /// It must be there.
        REQUIRED,
        /// It may be missing.
        OPTIONAL
    }
}
