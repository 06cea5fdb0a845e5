package org.psephos.record;

import static org.psephos.record.BodyType.Member.may;
import static org.psephos.record.BodyType.Member.must;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.psephos.common.Problem;
import org.psephos.json.Json;
import org.psephos.record.BodyType.Base64Bytes;
import org.psephos.record.BodyType.Base64Url;
import org.psephos.record.BodyType.Choice;
import org.psephos.record.BodyType.Document;
import org.psephos.record.BodyType.Fields;
import org.psephos.record.BodyType.Hex;
import org.psephos.record.BodyType.ListOf;
import org.psephos.record.BodyType.Member;
import org.psephos.record.BodyType.Moment;
import org.psephos.record.BodyType.Token;
import org.psephos.record.BodyType.Whole;
import org.psephos.record.BodyType.Word;
import org.psephos.record.BodyType.Words;

/// Every kind of record, the chains it may stand in, and the members of its body. The one catalogue: it refuses
/// unknown members, and `docs/record-format.md` section 7 is generated from it.
@SuppressWarnings("ImmutableEnumChecker") // the sets and lists are unmodifiable copies
public enum RecordKind {
    /// Record 0 of every chain, made by the server.
    CHAIN_GENESIS(
            "chain.genesis",
            EnumSet.allOf(ChainKind.class),
            "record 0 of every chain; made by the server, the only record without `by` and `sig`",
            must("pow_bits", new Whole(0, 32), "leading zero bits that the work of each record shows"),
            must("log_vkey", new Words(40, 300), "the key that signs this chain's checkpoints"),
            must("site", new BodyType.Id(), "the organisation that runs the server"),
            may("election", new BodyType.Id(), "the election, in chains of one")),
    /// A key may connect.
    TRUST_ADD(
            "trust.add",
            EnumSet.of(ChainKind.TRUST),
            "a key may connect, in this role",
            must("key", new Hex(32), "fingerprint: SHA-256 of the SubjectPublicKeyInfo"),
            must("public", new Base64Bytes(32), "the raw Ed25519 key"),
            must("role", Choice.of("station", "kiosk", "replica", "server"), "what the key's owner is"),
            must("station", new BodyType.Id(), "the machine"),
            must("name", new Words(1, 80), "what people call it"),
            must("place", new Words(0, 80), "where it stands"),
            may("until", new Moment(), "when the trust ends by itself")),
    /// A key may connect no more.
    TRUST_REMOVE(
            "trust.remove",
            EnumSet.of(ChainKind.TRUST),
            "a key may connect no more",
            must("key", new Hex(32), "its fingerprint"),
            must("reason", new Words(1, 400), "why")),
    /// A new account.
    ACCOUNT_ADD(
            "account.add",
            EnumSet.of(ChainKind.ACCOUNTS),
            "a new account; names and passphrase hashes stay outside the chain",
            must("account", new BodyType.Id(), "the account"),
            must("key", new Hex(32), "fingerprint of the person's key"),
            must("public", new Base64Bytes(32), "the raw Ed25519 key"),
            must("roles", Catalogue.ROLES, "what the person may do")),
    /// Other roles or another state.
    ACCOUNT_CHANGE(
            "account.change",
            EnumSet.of(ChainKind.ACCOUNTS),
            "an account's roles or state from now on",
            must("account", new BodyType.Id(), "the account"),
            must("roles", Catalogue.ROLES, "all roles from now on"),
            must("state", Choice.of("enabled", "disabled"), "whether it may sign in"),
            may("reason", new Words(1, 400), "why")),
    /// Another key of a person.
    ACCOUNT_KEY(
            "account.key",
            EnumSet.of(ChainKind.ACCOUNTS),
            "another key of the same person; the former one signs no more",
            must("account", new BodyType.Id(), "the account"),
            must("key", new Hex(32), "fingerprint of the new key"),
            must("public", new Base64Bytes(32), "the raw Ed25519 key")),
    /// A version of a person of the roll, as a commitment.
    ROLL_ENTRY(
            "roll.entry",
            EnumSet.of(ChainKind.ROLL),
            "a version of a person of the voter roll; the person itself is only committed to, in `priv`",
            must("voter", new BodyType.Id(), "the voter UUID"),
            must("rev", new Whole(1, 1_000_000), "version, counted from 1"),
            must("action", Choice.of("add", "change", "withdraw"), "what happened"),
            may("prev", new BodyType.Id(), "record id of the version that this one replaces"),
            may("reason", new Words(1, 400), "why")),
    /// Something that somebody did.
    AUDIT_EVENT(
            "audit.event",
            EnumSet.of(ChainKind.AUDIT),
            "who did what: sign-ins, failures, acts; at kiosks: starts and ends of sessions, "
                    + "never a choice, a slip or a voter",
            must("event", new Word(), "what happened, from the catalogue of log events"),
            may("account", new BodyType.Id(), "who"),
            may("station", new BodyType.Id(), "at which machine"),
            may("subject", new Words(1, 200), "about what: an id, a fingerprint, the name of a chain"),
            must("outcome", new Word(), "how it ended"),
            may("detail", new Words(1, 1_000), "facts; never a name, a choice or a key")),
    /// A count.
    TALLY_RESULT(
            "tally.result",
            EnumSet.of(ChainKind.AUDIT),
            "the result of a count with the checkpoints it was made from",
            must("election", new BodyType.Id(), "the election"),
            must("inputs", new ListOf(Catalogue.INPUT, 1, 1_000), "the chains that were counted"),
            must("result", new Document("the count, as the tally writes it"), "the numbers")),
    /// A saved ballot definition.
    BALLOT_DRAFT(
            "ballot.draft",
            EnumSet.of(ChainKind.BALLOTS),
            "a saved ballot definition; the last one is the draft",
            must("definition", new Document("the ballot definition"), "what is voted on"),
            must("version", new Whole(1, 1_000_000), "counted from 1 at each save"),
            may("parent", new BodyType.Id(), "the election that this one was copied from")),
    /// A definition is ready to be approved.
    BALLOT_REVIEW(
            "ballot.review",
            EnumSet.of(ChainKind.BALLOTS),
            "the draft with this fingerprint is ready for approval",
            must("fingerprint", new Hex(32), "SHA-256 of the canonical definition")),
    /// Voters on the list of one election.
    VOTER_REGISTER(
            "voter.register",
            EnumSet.of(ChainKind.VOTERS),
            "voters on the list of this election",
            must("entries", new ListOf(Catalogue.ENROLMENT, 1, RecordKind.ENROLMENTS_MAX), "who")),
    /// A voter is struck off.
    VOTER_WITHDRAW(
            "voter.withdraw",
            EnumSet.of(ChainKind.VOTERS),
            "a voter is struck off the list of this election",
            must("voter", new BodyType.Id(), "the voter UUID"),
            must("reason", new Words(1, 400), "why")),
    /// A voter came.
    VOTER_CHECKIN(
            "voter.checkin",
            EnumSet.of(ChainKind.VOTERS),
            "a voter came and was handed a slip",
            must("voter", new BodyType.Id(), "the voter UUID"),
            must("place", new Token(), "where"),
            must("desk", new BodyType.Id(), "the station of the desk"),
            must("slip", new Hex(32), "commitment to the slip"),
            may("alone", new Moment(), "since when the desk had no connection; absent while it had one")),
    /// A double check-in is closed.
    VOTER_SETTLE(
            "voter.settle",
            EnumSet.of(ChainKind.VOTERS),
            "a check-in that was one too many, made by a desk that could not see the other, "
                    + "was looked at and is closed",
            must("voter", new BodyType.Id(), "the voter UUID"),
            must("checkin", new BodyType.Id(), "record id of the check-in that was one too many"),
            must("reason", new Words(1, 400), "what was found")),
    /// A new slip.
    VOTER_SLIP(
            "voter.slip",
            EnumSet.of(ChainKind.VOTERS),
            "a new slip replaces the earlier one",
            must("voter", new BodyType.Id(), "the voter UUID"),
            must("slip", new Hex(32), "commitment to the new slip"),
            must("reason", new Words(1, 400), "why")),
    /// A cast ballot of an open election.
    VOTE_CAST(
            "vote.cast",
            EnumSet.of(ChainKind.VOTES),
            "a cast ballot (open elections)",
            must("ballot", new Hex(32), "fingerprint of the sealed definition"),
            must("style", new Token(), "the ballot style"),
            must("voter", new BodyType.Id(), "the voter UUID"),
            must("code", new Base64Url(16), "the one-time code of the slip"),
            must("selections", new ListOf(Catalogue.SELECTION, 0, 200), "the marks, one item per contest")),
    /// What is to happen, when enough people sign.
    ACT_PROPOSED(
            "act.proposed",
            EnumSet.of(ChainKind.BALLOTS, ChainKind.VOTERS, ChainKind.VOTES),
            "what is to happen; the proposer is the first signer",
            must(
                    "act",
                    Choice.of(
                            "ballot.seal",
                            "election.open",
                            "election.close",
                            "election.archive",
                            "vote.uncast",
                            "voter.undo"),
                    "what"),
            must("digest", new Hex(32), "what it is about: the ballot's fingerprint, or the `sum` of the record"),
            must("words", new Words(1, 1_000), "what the screen said"),
            may("cancels", new BodyType.Id(), "record id that the act takes out of force"),
            may("reason", new Words(1, 400), "why")),
    /// Another signature under an act.
    ACT_SIGNED(
            "act.signed",
            EnumSet.of(ChainKind.BALLOTS, ChainKind.VOTERS, ChainKind.VOTES),
            "another person signs an act",
            must("act", new BodyType.Id(), "record id of the proposal"),
            must("digest", new Hex(32), "the proposal's digest again"));

    /// The most voters of one `voter.register`: its body then stands beside the entry, and is judged in milliseconds.
    public static final int ENROLMENTS_MAX = 1_000;

    /// Those whose body may stand beside the entry. All others are short, and are read where nobody can fetch anything.
    private static final Set<RecordKind> MAY_BE_LONG =
            Set.copyOf(EnumSet.of(BALLOT_DRAFT, VOTER_REGISTER, VOTE_CAST, TALLY_RESULT));

    private static final Map<String, RecordKind> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecordKind::text, Function.identity()));

    private final String text;
    private final Set<ChainKind> chains;
    private final String meaning;
    private final Fields body;

    RecordKind(String text, Set<ChainKind> chains, String meaning, Member... members) {
        this.text = text;
        this.chains = Set.copyOf(chains);
        this.meaning = meaning;
        this.body = Fields.of(members);
    }

    /// As it stands in a record: `vote.cast`.
    public String text() {
        return text;
    }

    /// The kind with this text.
    public static Optional<RecordKind> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /// Whether a record of this kind may stand in a chain of that kind.
    public boolean standsIn(ChainKind chain) {
        return chains.contains(chain);
    }

    /// What is wrong with a body of this kind: every fault, `RECORD-BODY` with the facts `member` and `reason`. A
    /// [BlobRef] in place of the whole body is accepted where a body may be long; what it stands for is judged when
    /// it is read.
    public List<Problem> check(Json.Obj value) {
        if (MAY_BE_LONG.contains(this) && BlobRef.isOne(value)) {
            return List.of();
        }
        return BodyCheck.check(body, value);
    }

    Set<ChainKind> chains() {
        return chains;
    }

    String meaning() {
        return meaning;
    }

    Fields body() {
        return body;
    }

    /// Types that more than one kind uses.
    private static final class Catalogue {
        static final BodyType ROLES = new ListOf(
                Choice.of("clerk", "official", "operator", "auditor", "keyholder", "kiosk", "replica", "admin"), 0, 8);
        static final BodyType INPUT = Fields.of(
                must("origin", new Words(1, 200), "the chain"),
                must("size", new Whole(0, Json.INTEGER_MAX), "its records"),
                must("root", new Hex(32), "its root"));
        static final BodyType ENROLMENT = Fields.of(
                must("voter", new BodyType.Id(), "the voter UUID"),
                must("roll", new BodyType.Id(), "record id of the roll entry"),
                must("style", new Token(), "the ballot style"),
                must("place", new Token(), "the polling place"));
        static final BodyType SELECTION = Fields.of(
                must("contest", new Token(), "the contest"),
                must("options", new ListOf(new Token(), 0, 200), "the marked options; none is a blank"));
    }
}
