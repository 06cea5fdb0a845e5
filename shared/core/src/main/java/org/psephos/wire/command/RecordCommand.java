package org.psephos.wire.command;

import java.util.List;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;

/// Bringing and reading records. The names are those of the original.
///
/// @param <R> the answer
public sealed interface RecordCommand<R extends Reply> extends Command<R> {

    /// Brings a signed record. The same id with the same content again gives the first answer, marked.
    ///
    /// @param record the content members with `sum` and `sig`, without `seq`, `prev`, `nonce`
    /// @param salt hex of the 32-byte salt of the private object; empty without one
    /// @param personal the private object; empty without one
    /// @param blob the bytes that a `blob` reference in the body names; empty without one
    record Put(Json.Obj record, String salt, Json.Obj personal, Octets blob) implements RecordCommand<Stored> {

        /// A record with nothing beside it.
        public static Put of(Json.Obj record) {
            return new Put(record, "", Json.Obj.EMPTY, Octets.EMPTY);
        }

        @Override
        public String toString() {
            return "Put[***]";
        }
    }

    /// The record is on stable storage.
    ///
    /// @param seq its index in the chain, 0-based
    /// @param leaf its leaf hash
    /// @param level the level of acknowledgement, `A1`
    /// @param duplicate whether the same record was there before
    record Stored(long seq, Digest leaf, String level, boolean duplicate) implements Reply {}

    /// Reads one record.
    ///
    /// @param origin the chain
    /// @param id the record
    record Get(String origin, RecordId id) implements RecordCommand<Entry> {}

    /// One entry.
    ///
    /// @param seq its index
    /// @param entry the whole entry
    record Entry(long seq, Json.Obj entry) implements Reply {}

    /// Reads a page of entries.
    ///
    /// @param origin the chain
    /// @param from the first index
    /// @param count how many at most; the server may send fewer
    record ListEntries(String origin, long from, int count) implements RecordCommand<Page> {}

    /// A page of entries.
    ///
    /// @param from the index of the first
    /// @param entries in order, without gaps
    /// @param size the size of the chain now
    record Page(long from, List<Json.Obj> entries, long size) implements Reply {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// Asks how many records a chain has.
    ///
    /// @param origin the chain
    record Count(String origin) implements RecordCommand<Size> {}

    /// A chain's size.
    ///
    /// @param size records in it
    record Size(long size) implements Reply {}

    /// Has the server re-read and re-verify a chain.
    ///
    /// @param origin the chain
    record Check(String origin) implements RecordCommand<CheckResult> {}

    /// What a re-verification found.
    ///
    /// @param records how many were read
    /// @param root hex of the root that was computed
    /// @param findings what is wrong and where; empty when all holds
    record CheckResult(long records, String root, List<String> findings) implements Reply {
        public CheckResult {
            findings = List.copyOf(findings);
        }
    }

    /// Asks which of these records the server has.
    ///
    /// @param origin the chain
    /// @param ids at most 1,000
    record Have(String origin, List<RecordId> ids) implements RecordCommand<Had> {
        public Have {
            ids = List.copyOf(ids);
        }
    }

    /// Which records the server has.
    ///
    /// @param records those that it has
    record Had(List<Place> records) implements Reply {
        public Had {
            records = List.copyOf(records);
        }
    }

    /// Where a record stands.
    ///
    /// @param id the record
    /// @param seq its index
    record Place(RecordId id, long seq) {}

    /// Reads the private side of the roll.
    ///
    /// @param from the index in the roll's chain from which to read
    /// @param count how many entries at most
    record ReadRoll(long from, int count) implements RecordCommand<RollPage> {}

    /// A page of persons.
    ///
    /// @param persons in the order of the chain
    /// @param next where the next page starts
    /// @param size the size of the roll's chain now
    record RollPage(List<Person> persons, long next, long size) implements Reply {
        public RollPage {
            persons = List.copyOf(persons);
        }
    }

    /// One version of one person.
    ///
    /// @param seq the index of its `roll.entry`
    /// @param record the id of its `roll.entry`
    /// @param voter the voter
    /// @param rev the version, from 1
    /// @param action `add`, `change` or `withdraw`
    /// @param person the private object; empty when it was erased
    record Person(long seq, RecordId record, VoterId voter, long rev, String action, Json.Obj person) {

        @Override
        public String toString() {
            return "Person[" + voter + "]";
        }
    }
}
