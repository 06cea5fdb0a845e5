package org.psephos.qr;

import java.util.UUID;
import org.psephos.common.ElectionId;
import org.psephos.common.Id;
import org.psephos.common.VoterId;

/// What a scanned or typed code means. Decided here and nowhere else; where it leads is the app's matter.
public sealed interface Scanned {

    /// The meaning of a text: a bare UUID in any usual spelling, `psephos:<kind>:<uuid>`, a fingerprint, a slip, a
    /// server's invitation, or a person's. Never fails: everything else is [Unknown].
    static Scanned of(String text) {
        return CodeText.read(text);
    }

    /// The id of a thing whose kind the code tells.
    ///
    /// @param id a voter, an election (`ballot`), a record (`vote`), a site, an operator or a station
    record OfKind(Id id) implements Scanned {}

    /// A bare UUID, as cards carry it: the app looks it up among voters, ballots, votes and operators.
    ///
    /// @param uuid the id
    record AnyId(UUID uuid) implements Scanned {}

    /// A fingerprint: of a key, of a sealed ballot, or the whole tracking code of a ballot.
    ///
    /// @param hex 64 lower-case hex signs
    record Print(String hex) implements Scanned {}

    /// A voting slip of an open election.
    ///
    /// @param election for which
    /// @param voter whose
    /// @param code the one-time code, base64url; a secret until it is used
    record Slip(ElectionId election, VoterId voter, String code) implements Scanned {

        /// The text in the slip's code; as secret as the code.
        public String text() {
            return "psephos:slip:" + election + ":" + voter + ":" + code;
        }

        @Override
        public String toString() {
            return "Slip[election=" + election + ", code=***]";
        }
    }

    /// A server's invitation to join.
    ///
    /// @param host its address
    /// @param port its port
    /// @param fingerprint of its key, 64 lower-case hex signs
    /// @param token works once; a secret
    record Join(String host, int port, String fingerprint, String token) implements Scanned {

        @Override
        public String toString() {
            return "Join[host=" + host + ", port=" + port + ", fingerprint=" + fingerprint + ", token=***]";
        }
    }

    /// An invitation to a person, with which an account is taken up at the sign-in screen.
    ///
    /// @param login the name for signing in
    /// @param code the one-time code; a secret
    record Enrol(String login, String code) implements Scanned {

        @Override
        public String toString() {
            return "Enrol[code=***]";
        }
    }

    /// Something else: another system's code, a web address, a damaged text.
    ///
    /// @param text as read
    record Unknown(String text) implements Scanned {

        @Override
        public String toString() {
            return "Unknown[" + text.length() + " signs]";
        }
    }
}
