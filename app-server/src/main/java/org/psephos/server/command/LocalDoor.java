package org.psephos.server.command;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.client.JoinCode;
import org.psephos.client.ServerAddress;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Words;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.JoinDesk;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// The door as the person at the server's own machine sees it: who waits, and letting in or turning away. Whoever owns
/// that machine owns the server's key, as with the code for the first administrator; the server signs, and the audit
/// chain says so.
public final class LocalDoor {

    private static final Duration CODE_LASTS = Duration.ofMinutes(10);

    private final Parts parts;
    private final PublicKey serverKey;

    /// @param serverKey the server's public key
    public LocalDoor(Parts parts, PublicKey serverKey) {
        this.parts = parts;
        this.serverKey = serverKey;
    }

    /// The machines that wait, oldest first.
    public List<StationCommand.JoinRequest> waiting() {
        return parts.joins().waiting().stream().map(this::request).toList();
    }

    private StationCommand.JoinRequest request(JoinDesk.Waiting each) {
        return new StationCommand.JoinRequest(
                each.key().fingerprint(),
                Base64.getEncoder().encodeToString(each.key().raw()),
                Words.joining(serverKey, each.key()),
                each.station(),
                each.label(),
                each.role().text(),
                each.source(),
                each.since());
    }

    /// Lets a waiting machine in; `JOIN-REFUSED` when it waits no longer.
    ///
    /// @param key its fingerprint
    /// @param role what it is from now on
    public Outcome<StationRole> letIn(Digest key, StationRole role) {
        Optional<JoinDesk.Waiting> wish = parts.joins().waiting().stream()
                .filter(each -> each.key().fingerprint().equals(key))
                .findFirst();
        if (wish.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.JOIN_REFUSED));
        }
        Json.Obj body = SiteBodies.trustAdd(
                wish.get().key(), role, wish.get().station(), wish.get().label(), "");
        return parts.scribe()
                .write(
                        ChainKind.TRUST,
                        RecordKind.TRUST_ADD,
                        body,
                        parts.scribe().itself())
                .map(stored -> {
                    parts.joins().leave(key);
                    told(LogEvent.TRUST_ADDED, key, "added", Map.of("role", role.text()));
                    return role;
                });
    }

    /// Turns a waiting machine away; `JOIN-REFUSED` when it waits no longer.
    public Outcome<Digest> refuse(Digest key) {
        if (parts.joins().refuse(key).isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.JOIN_REFUSED));
        }
        told(LogEvent.JOIN_REFUSED, key, "refused", Map.of());
        return Outcome.done(key);
    }

    private void told(LogEvent event, Digest key, String change, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("subject", key.hex());
        facts.put("key", key.hex());
        parts.scribe().audit(event, parts.scribe().itself(), "done", facts);
        parts.feed()
                .publish(Topic.STATIONS, Json.Obj.EMPTY.with("change", change).with("key", key.hex()));
    }

    /// Makes a join code for one machine, which names itself.
    ///
    /// @param address where that machine reaches the server
    /// @param role what it will be
    public JoinCode makeCode(ServerAddress address, StationRole role) {
        OneTimeCode code = parts.joins()
                .makeToken(new JoinDesk.Token(
                        "",
                        role,
                        "",
                        parts.time().now().plus(CODE_LASTS),
                        parts.scribe().itself().toString()));
        parts.scribe()
                .audit(
                        LogEvent.JOIN_CODE,
                        parts.scribe().itself(),
                        "done",
                        Map.of("role", role.text(), "detail", role.text()));
        return new JoinCode(address, serverKey.fingerprint(), new Secret(code.reveal()));
    }

    /// Whether a code was neither used nor is over.
    public boolean isOpen(JoinCode code) {
        return parts.joins().holds(code.token().text());
    }
}
