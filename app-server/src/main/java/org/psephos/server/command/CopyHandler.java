package org.psephos.server.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.psephos.common.Outcome;
import org.psephos.json.Json;
import org.psephos.server.session.Session;
import org.psephos.site.StationRole;
import org.psephos.site.TrustedKey;
import org.psephos.store.ChainView;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.CopyCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.Topic;

/// Who copies this server, how far each says that it is, and whether that is the history that this server sealed.
final class CopyHandler implements CommandGate.Handler<CopyCommand<?>> {

    private final Parts parts;
    private final CopyDesk desk = new CopyDesk();

    CopyHandler(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, CopyCommand<?> command) {
        return switch (command) {
            case CopyCommand.TellHeld told -> take(session, told);
            case CopyCommand.ListCopies _ -> Outcome.done(new CopyCommand.Hosts(hosts()));
        };
    }

    /// Only own chains are kept, each once, so that no replica can fill the memory.
    private Outcome<Reply.Ok> take(Session session, CopyCommand.TellHeld told) {
        Map<String, CopyCommand.Held> own = new TreeMap<>();
        told.chains().stream()
                .filter(held -> parts.hub().host(held.origin()).isDone())
                .forEach(held -> own.put(held.origin(), held));
        desk.take(session.key().fingerprint(), new CopyDesk.Told(parts.time().now(), List.copyOf(own.values())));
        parts.feed()
                .publish(
                        Topic.STATIONS,
                        Json.Obj.EMPTY
                                .with("change", "copied")
                                .with("key", session.key().fingerprint().hex()));
        return Outcome.done(new Reply.Ok());
    }

    private List<CopyCommand.Host> hosts() {
        return parts.hub().siteBook().state().trusted().stream()
                .filter(entry -> entry.role() == StationRole.REPLICA
                        && entry.holdsAt(parts.time().now()))
                .sorted(Comparator.comparing(TrustedKey::label))
                .map(this::host)
                .toList();
    }

    private CopyCommand.Host host(TrustedKey entry) {
        CopyDesk.Told told = desk.of(entry.fingerprint());
        return new CopyCommand.Host(
                entry.fingerprint().hex(),
                entry.station(),
                entry.label(),
                parts.sessions().of(entry.fingerprint()).size(),
                told.at(),
                told.chains().stream().map(this::judged).toList());
    }

    private CopyCommand.Copy judged(CopyCommand.Held held) {
        boolean same = root(held.origin(), held.size()).equals(Optional.of(held.root()));
        return new CopyCommand.Copy(held.origin(), held.size(), held.root(), same ? "same" : "other");
    }

    /// The root that this server had at that size; none when it never was that far.
    private Optional<String> root(String origin, long size) {
        return switch (parts.hub().host(origin).then(host -> host.view())) {
            case Outcome.Done<ChainView>(ChainView view)
            when size >= 0 && size <= view.size() ->
                Optional.of(view.tree().root(size).hex());
            case Outcome.Done<ChainView> _, Outcome.Refused<ChainView> _ -> Optional.empty();
        };
    }
}
