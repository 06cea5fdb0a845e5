package org.psephos.server.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.IdSource;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.crypto.Argon2;
import org.psephos.crypto.Digest;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.Wallet;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.ledger.Scribe;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.SessionCommand;

/// A server's folder made ready for a trial: an administrator, a clerk who writes, one election.
///
/// @param data the folder
/// @param address where the server listens, the same at each start
/// @param fingerprint of the server's key
/// @param site the organisation
/// @param origin the chain that is written to: the election's list of voters
/// @param clerk the account that writes
/// @param wallet the clerk's wallet, unlocked
/// @param station the key of the machine where the clerk sits
/// @param phrase the clerk's passphrase
public record TrialSite(
        Path data,
        InetSocketAddress address,
        Digest fingerprint,
        SiteId site,
        Origin origin,
        OperatorId clerk,
        Wallet wallet,
        SigningKey station,
        Secret phrase) {

    static final String LOGIN = "trial.clerk";

    private static final Chance CHANCE = Chance.secure();
    private static final IdSource IDS = IdSource.from(CHANCE);

    /// Makes the folder.
    ///
    /// @param powBits the work of the election's records
    /// @param replica a key that may copy
    public static TrialSite make(Path data, int powBits, PublicKey replica) throws IOException {
        Path app = Files.createDirectories(data.resolve("station").resolve("voter-entry"));
        SigningKey station =
                KeyFile.plain(app.resolve("station.key")).signingKey(CHANCE).orThrow();
        Files.writeString(app.resolve("station.json"), "{\"station\":\"" + IDS.next() + "\"}", StandardCharsets.UTF_8);
        Secret phrase = new Secret(Base64.getUrlEncoder().encodeToString(CHANCE.bytes(18)));
        try (Engine engine = new Engine(EngineOptions.local(data).signingInAt(Argon2.LEAST))) {
            Engine.Ready ready = engine.start().orThrow();
            trust(engine.ledger().scribe(), replica);
            try (TrialClient desk = TrialClient.connect(ready.address(), ready.fingerprint(), station)) {
                return setUp(data, ready, desk, station, phrase, powBits);
            }
        }
    }

    private static TrialSite setUp(
            Path data, Engine.Ready ready, TrialClient desk, SigningKey station, Secret phrase, int powBits) {
        Wallet first = wallet(phrase);
        desk.ask(new SessionCommand.Setup(
                        new Secret(ready.setupCode()),
                        "trial.admin",
                        "Administrator of the trial",
                        phrase,
                        raw(first),
                        Octets.of(first.bytes())))
                .orThrow();
        AccountCommand.Invitation invitation = desk.ask(
                        new AccountCommand.Invite(LOGIN, "Clerk of the trial", List.of("clerk", "official")))
                .orThrow();
        desk.ask(new SessionCommand.SignOut()).orThrow();
        Wallet wallet = wallet(phrase);
        OperatorId clerk = desk.ask(new AccountCommand.Enrol(
                        LOGIN, invitation.code(), phrase, raw(wallet), Octets.of(wallet.bytes())))
                .orThrow()
                .account();
        ElectionId election = new ElectionId(IDS.next());
        desk.ask(new ChainCommand.CreateElection(election, powBits)).orThrow();
        Origin origin = Origin.ofElection(desk.welcome().text("domain"), election, ChainKind.VOTERS);
        SiteId site = SiteId.of(desk.welcome().text("site"));
        return new TrialSite(data, ready.address(), ready.fingerprint(), site, origin, clerk, wallet, station, phrase);
    }

    private static void trust(Scribe scribe, PublicKey replica) {
        scribe.write(
                        ChainKind.TRUST,
                        RecordKind.TRUST_ADD,
                        SiteBodies.trustAdd(
                                replica, StationRole.REPLICA, new StationId(IDS.next()), "replica under trial", ""),
                        scribe.itself())
                .orThrow();
    }

    private static Wallet wallet(Secret phrase) {
        try (Passphrase words = Passphrase.take(phrase.text().toCharArray())) {
            return Wallet.create("trial", Wallet.Purpose.CLERK, words, Time.system(), CHANCE)
                    .unlock(words, Time.system())
                    .orThrow();
        }
    }

    private static String raw(Wallet wallet) {
        return Base64.getEncoder().encodeToString(wallet.publicKey().raw());
    }

    /// A fresh record: a voter of an invented roll is put on the election's list.
    public SignedRecord record() {
        Json.Obj voter = Json.Obj.EMPTY
                .with("voter", IDS.next().toString())
                .with("roll", IDS.next().toString())
                .with("style", "all")
                .with("place", "hall");
        RecordContent content = RecordContent.of(
                origin,
                new RecordId(IDS.next()),
                Time.system().now(),
                RecordKind.VOTER_REGISTER,
                clerk,
                site,
                Json.Obj.EMPTY.with("entries", List.of(voter)));
        return wallet.use(key -> SignedRecord.sign(content, key)).orThrow();
    }

    /// A connection on which the clerk is signed in.
    public TrialClient signIn() {
        TrialClient client = TrialClient.connect(address, fingerprint, station);
        client.ask(new SessionCommand.SignIn(LOGIN, phrase)).orThrow();
        return client;
    }

    /// The file of the chain that is written to.
    public Path file() {
        return data.resolve("chains").resolve(origin.fileStem() + ".db");
    }

    @Override
    public String toString() {
        return "trial of " + origin;
    }
}
