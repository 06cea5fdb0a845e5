package org.psephos.verify;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.record.RecordContent;
import org.psephos.record.SignedRecord;

/// The keys whose signatures count: those that the trust list and the accounts name, and those given from outside.
/// Thread-safe.
public class Keyring {

    private final Map<Digest, PublicKey> keys = new ConcurrentHashMap<>();

    /// Adds a key.
    public Keyring add(PublicKey key) {
        keys.put(key.fingerprint(), key);
        return this;
    }

    /// Adds the key that a record carries, if it is one of those that do.
    public void learn(RecordContent content) {
        content.kind().ifPresent(kind -> {
            switch (kind) {
                case TRUST_ADD, ACCOUNT_ADD, ACCOUNT_KEY ->
                    keyIn(content.body()).ifPresent(this::add);
                case CHAIN_GENESIS,
                        TRUST_REMOVE,
                        ACCOUNT_CHANGE,
                        ROLL_ENTRY,
                        AUDIT_EVENT,
                        TALLY_RESULT,
                        BALLOT_DRAFT,
                        BALLOT_REVIEW,
                        VOTER_REGISTER,
                        VOTER_WITHDRAW,
                        VOTER_CHECKIN,
                        VOTER_SETTLE,
                        VOTER_SLIP,
                        VOTE_CAST,
                        ACT_PROPOSED,
                        ACT_SIGNED -> {}
            }
        });
    }

    /// The key of a body, when it is one; a body that is not as it should be is told by its own check.
    private static Optional<PublicKey> keyIn(Json.Obj body) {
        try {
            PublicKey key = PublicKey.of(Base64.getDecoder().decode(body.text("public")));
            return Optional.of(key)
                    .filter(each -> each.fingerprint()
                            .hex()
                            .equals(body.get("key")
                                    .map(value -> value instanceof Json.Text(String text) ? text : "")
                                    .orElse("")));
        } catch (IllegalArgumentException | JsonException e) {
            return Optional.empty();
        }
    }

    /// The key that a record says it was signed with; nothing when nobody has vouched for it by now.
    public Optional<PublicKey> signer(SignedRecord record) {
        return record.by().flatMap(by -> Optional.ofNullable(keys.get(by)));
    }

    /// What is wrong with a record's signature, if anything.
    public Optional<String> fault(SignedRecord record) {
        if (record.by().isEmpty()) {
            return Optional.of("not signed");
        }
        Optional<PublicKey> key = signer(record);
        if (key.isEmpty()) {
            return Optional.of("signed by a key that nobody vouched for");
        }
        return verifies(record, key.get()) ? Optional.empty() : Optional.of("the signature does not fit");
    }

    /// Whether the signature fits; a test may remember answers.
    boolean verifies(SignedRecord record, PublicKey key) {
        return record.verifies(key);
    }
}
