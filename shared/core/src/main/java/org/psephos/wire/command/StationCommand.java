package org.psephos.wire.command;

import java.time.Instant;
import java.util.List;
import org.psephos.common.StationId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;

/// Joining, the trust list, and who is connected.
///
/// @param <R> the answer
public sealed interface StationCommand<R extends Reply> extends Command<R> {

    /// Asks to be put on the trust list, with the key of this connection.
    ///
    /// @param station the station's own id
    /// @param label what the machine calls itself; shown to the officer, never trusted
    /// @param role the word of the station role wished for
    /// @param token the one-time token of a join code; empty to wait for an officer
    record Join(StationId station, String label, String role, Secret token) implements StationCommand<JoinAnswer> {}

    /// Where a wish to join stands.
    ///
    /// @param state `waiting` or `trusted`; while waiting, ask again or wait for the event `join`
    /// @param words the six words that both screens show
    record JoinAnswer(String state, List<String> words) implements Reply {
        public JoinAnswer {
            words = List.copyOf(words);
        }
    }

    /// Lists the machines that wait at the door.
    record JoinList() implements StationCommand<JoinRequests> {}

    /// The machines that wait.
    ///
    /// @param requests oldest first
    record JoinRequests(List<JoinRequest> requests) implements Reply {
        public JoinRequests {
            requests = List.copyOf(requests);
        }
    }

    /// One machine that waits.
    ///
    /// @param key the fingerprint of its key
    /// @param publicKey base64 of its raw public key
    /// @param words the six words that its screen shows
    /// @param station its station id
    /// @param label what it calls itself
    /// @param role the word of the station role wished for
    /// @param source its address
    /// @param since when it asked first
    record JoinRequest(
            Digest key,
            String publicKey,
            List<String> words,
            StationId station,
            String label,
            String role,
            String source,
            Instant since) {
        public JoinRequest {
            words = List.copyOf(words);
        }
    }

    /// Lets a waiting machine in.
    ///
    /// @param record the signed `trust.add` of the person who compared the words
    record JoinConfirm(Json.Obj record) implements StationCommand<RecordCommand.Stored> {}

    /// Turns a waiting machine away.
    ///
    /// @param key its fingerprint
    record JoinRefuse(Digest key) implements StationCommand<Reply.Ok> {}

    /// Makes a join code for one scan.
    ///
    /// @param label the name for the list; empty for the one that the machine gives itself
    /// @param role the word of the station role
    /// @param place the id of the place; may be empty
    /// @param minutes how long the code is good
    record MakeJoinToken(String label, String role, String place, int minutes) implements StationCommand<JoinToken> {}

    /// A join code.
    ///
    /// @param token the one-time token
    /// @param link the text of the QR code, `psephos:join:<host>:<port>:<fingerprint>:<token>`
    /// @param until when it ends
    record JoinToken(Secret token, Secret link, Instant until) implements Reply {}

    /// Lists the keys that are trusted.
    record ListTrust() implements StationCommand<TrustList> {}

    /// The keys that are trusted.
    ///
    /// @param keys in the order in which they were added
    record TrustList(List<TrustedKey> keys) implements Reply {
        public TrustList {
            keys = List.copyOf(keys);
        }
    }

    /// One trusted key.
    ///
    /// @param key its fingerprint
    /// @param role the word of its station role
    /// @param station its station id
    /// @param label its name
    /// @param place the id of its place; may be empty
    /// @param since when it was added, by the clock of who added it
    /// @param until when it ends; empty for never
    /// @param by the fingerprint of the key that added it
    record TrustedKey(
            Digest key,
            String role,
            StationId station,
            String label,
            String place,
            Instant since,
            String until,
            Digest by) {}

    /// Puts a key on the trust list.
    ///
    /// @param record the signed `trust.add`
    record TrustAdd(Json.Obj record) implements StationCommand<RecordCommand.Stored> {}

    /// Takes a key off the trust list; its connections end at once.
    ///
    /// @param record the signed `trust.remove`
    record TrustRemove(Json.Obj record) implements StationCommand<RecordCommand.Stored> {}

    /// Lists the machines and where they stand.
    record ListStations() implements StationCommand<Stations> {}

    /// The machines of the site.
    ///
    /// @param stations one per trusted key, in the order of the list
    record Stations(List<Station> stations) implements Reply {
        public Stations {
            stations = List.copyOf(stations);
        }
    }

    /// One machine.
    ///
    /// @param key its fingerprint
    /// @param role the word of its station role
    /// @param station its station id
    /// @param label its name
    /// @param place the id of its place; may be empty
    /// @param connections open connections now
    /// @param address where it is connected from; empty when it is not
    /// @param program name and version of its program; empty before the first greeting
    /// @param account who is signed in; empty when nobody is
    /// @param clockDifferenceMillis its clock minus the server's when it greeted last
    /// @param changed when it connected or left last; empty before the first time
    /// @param records how many records it has brought since the server started
    record Station(
            Digest key,
            String role,
            StationId station,
            String label,
            String place,
            int connections,
            String address,
            String program,
            String account,
            long clockDifferenceMillis,
            String changed,
            long records) {}
}
