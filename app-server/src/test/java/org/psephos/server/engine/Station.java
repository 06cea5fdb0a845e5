package org.psephos.server.engine;

import java.util.Base64;
import java.util.HexFormat;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Time;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.crypto.Wallet;
import org.psephos.json.Json;
import org.psephos.record.Commitment;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.wire.Answer;
import org.psephos.wire.Request;
import org.psephos.wire.ServerPin;
import org.psephos.wire.WireLink;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.SessionCommand;

/// A machine in a test: a key, a connection over real TLS, and the person who sits there.
final class Station implements AutoCloseable {

    static final String PASSPHRASE = "correct horse battery";

    private static final Chance CHANCE = Chance.secure();
    private static final IdSource IDS = IdSource.from(CHANCE);

    final SigningKey key;
    final WireLink link;
    private final Json.Obj welcome;

    private Station(SigningKey key, WireLink link, Json.Obj welcome) {
        this.key = key;
        this.link = link;
        this.welcome = welcome;
    }

    static Station connect(Engine.Ready server, SigningKey key) {
        WireLink link = new WireLink(
                server.address(),
                new ServerPin.Known(server.fingerprint()),
                TlsIdentity.of(key),
                Limits.STANDARD,
                Time.system());
        return new Station(key, link, link.open("a test").orThrow().words());
    }

    static SigningKey newKey() {
        return SigningKey.generate(CHANCE);
    }

    static RecordId newRecordId() {
        return new RecordId(IDS.next());
    }

    /// The members of the greeting.
    Json.Obj welcome() {
        return welcome;
    }

    SiteId site() {
        return SiteId.of(welcome.text("site"));
    }

    String domain() {
        return welcome.text("domain");
    }

    <R extends Reply> Outcome<R> ask(Command<R> command) {
        Outcome<Answer> answer = link.request(Request.of(command.name().text(), CommandCodec.encode(command)));
        return answer.then(result -> CommandCodec.decodeReply(command, result.result()));
    }

    <R extends Reply> ErrorCode refusal(Command<R> command) {
        return switch (ask(command)) {
            case Outcome.Done<R>(R reply) -> throw new AssertionError("not refused: " + reply);
            case Outcome.Refused<R> refused -> refused.problem().code();
        };
    }

    /// Becomes the first administrator.
    Person setUp(String code, String login) {
        Wallet wallet = newWallet();
        return new Person(
                ask(new SessionCommand.Setup(
                                new Secret(code),
                                login,
                                "The first",
                                new Secret(PASSPHRASE),
                                raw(wallet),
                                Octets.of(wallet.bytes())))
                        .orThrow()
                        .account(),
                wallet);
    }

    /// Takes up an invitation.
    Person enrol(AccountCommand.Invitation invitation, String login) {
        Wallet wallet = newWallet();
        return new Person(
                ask(new AccountCommand.Enrol(
                                login,
                                invitation.code(),
                                new Secret(PASSPHRASE),
                                raw(wallet),
                                Octets.of(wallet.bytes())))
                        .orThrow()
                        .account(),
                wallet);
    }

    Outcome<RecordCommand.Stored> put(SignedRecord record) {
        return ask(RecordCommand.Put.of(record.json()));
    }

    Outcome<RecordCommand.Stored> put(SignedRecord record, Commitment commitment, Json.Obj personal) {
        return ask(new RecordCommand.Put(
                record.json(), HexFormat.of().formatHex(commitment.salt().bytes()), personal, Octets.EMPTY));
    }

    RecordContent content(Origin origin, RecordKind kind, OperatorId oper, Json.Obj body) {
        return RecordContent.of(origin, newRecordId(), Time.system().now(), kind, oper, site(), body);
    }

    static String raw(Wallet wallet) {
        return Base64.getEncoder().encodeToString(wallet.publicKey().raw());
    }

    static Wallet newWallet() {
        try (Passphrase phrase = Passphrase.take(PASSPHRASE.toCharArray())) {
            Wallet wallet = Wallet.create("A wallet", Wallet.Purpose.CLERK, phrase, Time.system(), CHANCE);
            return wallet.unlock(phrase, Time.system()).orThrow();
        }
    }

    @Override
    public void close() {
        link.close();
    }

    /// A person of a test.
    ///
    /// @param account the account
    /// @param wallet the person's wallet, unlocked
    record Person(OperatorId account, Wallet wallet) {

        SignedRecord sign(RecordContent content) {
            return wallet.use(key -> SignedRecord.sign(content, key)).orThrow();
        }
    }
}
