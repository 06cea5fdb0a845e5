package org.psephos.server.command;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.record.Origin;
import org.psephos.server.ledger.ChainHost;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.Session;
import org.psephos.store.ChainView;
import org.psephos.store.Head;
import org.psephos.store.StoredCheckpoint;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.Reply;

/// Chains, their checkpoints and tiles; making the chains of an election.
final class ChainHandler implements CommandGate.Handler<ChainCommand<?>> {

    private static final int WIDTH_MAX = 256;

    private final Parts parts;

    ChainHandler(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, ChainCommand<?> command) {
        return switch (command) {
            case ChainCommand.ListChains _ ->
                Outcome.done(new ChainCommand.Chains(
                        Stream.concat(parts.hub().hosts().stream().map(this::chain), parts.copies().chains().stream())
                                .toList()));
            case ChainCommand.GetCheckpoint get ->
                view(get.origin())
                        .map(view -> new ChainCommand.Note(view.newestCheckpoint()
                                .map(StoredCheckpoint::note)
                                .orElse("")));
            case ChainCommand.GetTile get -> tile(get);
            case ChainCommand.GetEntries get -> bundle(get);
            case ChainCommand.GetBlob get -> view(get.origin()).then(view -> block(view.blob(get.digest())));
            case ChainCommand.CreateElection create -> create(session, create);
        };
    }

    private ChainCommand.Chain chain(ChainHost host) {
        Origin origin = host.origin();
        String election = origin.election().map(Object::toString).orElse("");
        return switch (host.view()) {
            case Outcome.Done<ChainView>(ChainView view) -> {
                Head head = view.head();
                yield new ChainCommand.Chain(
                        origin.text(),
                        origin.kindText(),
                        election,
                        head.size(),
                        head.root().hex(),
                        view.newestCheckpoint()
                                .map(newest -> newest.head().size())
                                .orElse(0L),
                        parts.hub().blockCount(origin),
                        "own",
                        host.state());
            }
            case Outcome.Refused<ChainView> _ ->
                new ChainCommand.Chain(origin.text(), origin.kindText(), election, 0, "", 0, 0, "own", host.state());
        };
    }

    private Outcome<ChainView> view(String origin) {
        return parts.view(origin);
    }

    private Outcome<ChainCommand.Block> tile(ChainCommand.GetTile get) {
        if (!isWidth(get.width())) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "width"));
        }
        return view(get.origin()).then(view -> block(view.tile(get.level(), get.n(), get.width())));
    }

    private Outcome<ChainCommand.Block> bundle(ChainCommand.GetEntries get) {
        if (!isWidth(get.width()) || get.n() < 0 || get.n() > (1L << 48)) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "width or n"));
        }
        return view(get.origin()).then(view -> block(view.bundle(get.n(), get.width())));
    }

    private static boolean isWidth(int width) {
        return width >= 1 && width <= WIDTH_MAX;
    }

    private static Outcome<ChainCommand.Block> block(Optional<byte[]> bytes) {
        return bytes.map(found -> Outcome.done(new ChainCommand.Block(Octets.of(found))))
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.RECORD_UNKNOWN, "id", "")));
    }

    private Outcome<ChainCommand.ElectionMade> create(Session session, ChainCommand.CreateElection create) {
        return parts.hub()
                .createElection(create.election(), create.powBits(), parts.actor(session))
                .map(origins -> {
                    parts.audit(
                            LogEvent.ELECTION_CREATED,
                            session,
                            "done",
                            Map.of(
                                    "subject",
                                    create.election().toString(),
                                    "election",
                                    create.election().toString()));
                    return new ChainCommand.ElectionMade(
                            origins.stream().map(Origin::text).toList());
                });
    }
}
