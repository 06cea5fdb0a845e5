package org.psephos.wire.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of commands: the word on the wire, the types, and one line for the documentation.
///
/// Words are those of the original where they mean the same.
public enum CommandName {
    HELLO("hello", SessionCommand.Hello.class, SessionCommand.Welcome.class, "Greets and agrees on a version."),
    SETUP("setup", SessionCommand.Setup.class, SessionCommand.SignedIn.class, "Makes the first administrator."),
    SIGN_IN("signin", SessionCommand.SignIn.class, SessionCommand.SignedIn.class, "Signs a person in."),
    SIGN_OUT("signout", SessionCommand.SignOut.class, Reply.Ok.class, "Ends the person's session."),
    LOCK("lock", SessionCommand.Lock.class, Reply.Ok.class, "Locks the person's session."),
    UNLOCK("unlock", SessionCommand.Unlock.class, Reply.Ok.class, "Unlocks the person's session."),
    PASSPHRASE("chpass", SessionCommand.ChangePassphrase.class, Reply.Ok.class, "Changes the own passphrase."),

    JOIN("join", StationCommand.Join.class, StationCommand.JoinAnswer.class, "Asks to be put on the trust list."),
    JOIN_LIST("join-list", StationCommand.JoinList.class, StationCommand.JoinRequests.class, "Lists who waits."),
    JOIN_CONFIRM("join-confirm", StationCommand.JoinConfirm.class, RecordCommand.Stored.class, "Lets a machine in."),
    JOIN_REFUSE("join-refuse", StationCommand.JoinRefuse.class, Reply.Ok.class, "Turns a machine away."),
    JOIN_TOKEN("join-token", StationCommand.MakeJoinToken.class, StationCommand.JoinToken.class, "Makes a join code."),
    TRUST_LIST("trust-list", StationCommand.ListTrust.class, StationCommand.TrustList.class, "Lists trusted keys."),
    TRUST_ADD("kadd", StationCommand.TrustAdd.class, RecordCommand.Stored.class, "Trusts a key."),
    TRUST_REMOVE("kdel", StationCommand.TrustRemove.class, RecordCommand.Stored.class, "Trusts a key no longer."),
    STATIONS("stations", StationCommand.ListStations.class, StationCommand.Stations.class, "Lists the machines."),

    ACCOUNT_LIST("ulist", AccountCommand.ListAccounts.class, AccountCommand.Accounts.class, "Lists the accounts."),
    ACCOUNT_INVITE("uadd", AccountCommand.Invite.class, AccountCommand.Invitation.class, "Invites a person."),
    ACCOUNT_CODE("ucode", AccountCommand.NewCode.class, AccountCommand.Invitation.class, "Makes a new one-time code."),
    ACCOUNT_TAKE_BACK("udel", AccountCommand.TakeBack.class, Reply.Ok.class, "Takes an unused code back."),
    ACCOUNT_ENROL("enrol", AccountCommand.Enrol.class, SessionCommand.SignedIn.class, "Takes up an invitation."),
    ACCOUNT_CHANGE("uena", AccountCommand.ChangeAccount.class, RecordCommand.Stored.class, "Changes roles or state."),

    PUT("rput", RecordCommand.Put.class, RecordCommand.Stored.class, "Brings a signed record."),
    GET("rget", RecordCommand.Get.class, RecordCommand.Entry.class, "Reads one record."),
    LIST("rlist", RecordCommand.ListEntries.class, RecordCommand.Page.class, "Reads a page of entries."),
    COUNT("rcount", RecordCommand.Count.class, RecordCommand.Size.class, "Asks for a chain's size."),
    CHECK("rcheck", RecordCommand.Check.class, RecordCommand.CheckResult.class, "Re-verifies a chain."),
    HAVE("rhave", RecordCommand.Have.class, RecordCommand.Had.class, "Asks which records are there."),
    ROLL_PAGE("roll-page", RecordCommand.ReadRoll.class, RecordCommand.RollPage.class, "Reads persons of the roll."),

    CHAINS("chains", ChainCommand.ListChains.class, ChainCommand.Chains.class, "Lists the chains."),
    CHECKPOINT("checkpoint", ChainCommand.GetCheckpoint.class, ChainCommand.Note.class, "Reads the newest checkpoint."),
    TILE("tile", ChainCommand.GetTile.class, ChainCommand.Block.class, "Reads a tile of hashes."),
    ENTRIES("entries", ChainCommand.GetEntries.class, ChainCommand.Block.class, "Reads a bundle of entries."),
    BLOB("blob", ChainCommand.GetBlob.class, ChainCommand.Block.class, "Reads bytes beside a record."),
    ELECTION_CREATE(
            "election-create",
            ChainCommand.CreateElection.class,
            ChainCommand.ElectionMade.class,
            "Makes the chains of a new election."),

    HELD("ihave", CopyCommand.TellHeld.class, Reply.Ok.class, "A replica says how far its copies have come."),
    COPIES("copies", CopyCommand.ListCopies.class, CopyCommand.Hosts.class, "Asks how the copies stand."),

    STATUS("stat", ServerCommand.GetStatus.class, ServerCommand.Status.class, "Asks how the server is."),
    SUBSCRIBE("subscribe", ServerCommand.Subscribe.class, ServerCommand.Subscribed.class, "Follows a topic live."),
    UNSUBSCRIBE("unsubscribe", ServerCommand.Unsubscribe.class, Reply.Ok.class, "Ends a subscription."),
    DRAIN("drain", ServerCommand.Drain.class, Reply.Ok.class, "Takes no new records and finishes those that wait."),
    RESUME("resume", ServerCommand.Resume.class, Reply.Ok.class, "Takes records again after a drain."),
    STOP("stop", ServerCommand.Stop.class, Reply.Ok.class, "Drains and ends the server.");

    private static final Map<String, CommandName> BY_TEXT = new HashMap<>();
    private static final Map<Class<?>, CommandName> BY_TYPE = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(name -> {
            BY_TEXT.put(name.text, name);
            BY_TYPE.put(name.type, name);
        });
    }

    private final String text;
    private final Class<? extends Command<?>> type;
    private final Class<? extends Reply> replyType;
    private final String meaning;

    CommandName(String text, Class<? extends Command<?>> type, Class<? extends Reply> replyType, String meaning) {
        this.text = text;
        this.type = type;
        this.replyType = replyType;
        this.meaning = meaning;
    }

    /// The word on the wire.
    public String text() {
        return text;
    }

    /// The type of the command.
    public Class<? extends Command<?>> type() {
        return type;
    }

    /// The type of its answer.
    public Class<? extends Reply> replyType() {
        return replyType;
    }

    /// The members of its arguments, `name (type)`, for the documentation.
    public List<String> arguments() {
        return describe(type);
    }

    /// The members of its answer, `name (type)`, for the documentation.
    public List<String> results() {
        return describe(replyType);
    }

    private static List<String> describe(Class<?> record) {
        return MessageShape.of(record).members().stream()
                .map(member -> "`" + member.name() + "` (" + member.value().words() + ")")
                .toList();
    }

    /// One line for the documentation.
    public String meaning() {
        return meaning;
    }

    /// The name of `command`.
    static CommandName of(Command<?> command) {
        CommandName name = BY_TYPE.get(command.getClass());
        if (name == null) {
            throw new IllegalStateException("a command that is not in the catalogue: " + command.getClass());
        }
        return name;
    }

    /// The command with this word, if there is one.
    public static Optional<CommandName> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
