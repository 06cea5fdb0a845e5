package org.psephos.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.client.JoinCode;
import org.psephos.client.Joining;
import org.psephos.client.Outbox;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.client.ServerTarget;
import org.psephos.client.Session;
import org.psephos.client.StationIdentity;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Passphrase;
import org.psephos.site.StationRole;
import org.psephos.store.SealedStore;
import org.psephos.store.SealedStoreException;
import org.psephos.wire.ServerPin;

/// An app's side of the network: who it is, its connection, who sits there, what waits to be sent, and what the chains
/// say. [#start()] begins everything, [#close()] ends it; in between it comes back to the server by itself.
public final class Station implements AutoCloseable {

    private final String app;
    private final StationIdentity identity;
    private final StationTools tools;
    private final SealedStore outboxStore;
    private final ServerLink link;
    private final Session session;
    private final Outbox outbox;
    private final StationFeeds feeds;
    private final SiteFollower site;
    private final ElectionList elections;
    private final RecordMaker records;
    private final Subscription waking;
    private volatile Optional<JoinCode> joinCode = Optional.empty();
    private final Observable<ServerPlace> place = new Observable<>(ServerPlace.ELSEWHERE);

    private Station(
            String app,
            StationIdentity identity,
            SealedStore outboxStore,
            ServerLink link,
            Session session,
            StationTools tools) {
        this.app = app;
        this.identity = identity;
        this.tools = tools;
        this.outboxStore = outboxStore;
        this.link = link;
        this.session = session;
        this.outbox = new Outbox(outboxStore, session, tools.time(), tools.chance());
        this.waking = outbox.watch(link, session);
        this.feeds = new StationFeeds(link, session, tools.time());
        this.site = new SiteFollower(link, feeds);
        this.elections = new ElectionList(link, session, site, feeds, outbox, tools.time());
        this.records = new RecordMaker(link, session, identity, outbox, tools);
    }

    /// Opens the station's own files; connects nowhere yet.
    ///
    /// @param data the data folder
    /// @param app the app's name, a word of a-z and -
    /// @param server where its server listens
    /// @param pin which key the server must show
    public static Outcome<Station> open(
            Path data, String app, ServerAddress server, ServerPin pin, StationTools tools) {
        return StationIdentity.open(data, app, tools.chance(), tools.ids()).then(identity -> {
            ServerLink link =
                    new ServerLink(server, pin, identity.tls(), app, tools.limits(), tools.time(), tools.chance());
            Session session = new Session(link, tools.limits(), tools.time(), tools.chance());
            Outcome<Station> opened =
                    identity.store("outbox").then(store -> of(app, identity, store, link, session, tools));
            return opened.isDone() ? opened : closed(identity).then(ended -> opened);
        });
    }

    private static Outcome<Station> of(
            String app,
            StationIdentity identity,
            SealedStore outbox,
            ServerLink link,
            Session session,
            StationTools tools) {
        try {
            return Outcome.done(new Station(app, identity, outbox, link, session, tools));
        } catch (SealedStoreException e) { // a queued record that does not open
            outbox.close();
            return Outcome.refused(Problem.of(ErrorCode.STORE_SEALED));
        }
    }

    private static Outcome<StationIdentity> closed(StationIdentity identity) {
        try {
            identity.close();
            return Outcome.done(identity);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
    }

    /// Opens the station's own files for a server elsewhere. The key that it must show is the one that was told,
    /// else the one that this station remembers of that address; at the first contact six words decide.
    public static Outcome<Station> openFor(Path data, String app, ServerTarget server, StationTools tools) {
        return StationIdentity.open(data, app, tools.chance(), tools.ids()).then(identity -> {
            ServerPin pin = server.fingerprint()
                    .or(() -> remembered(identity, server.address()))
                    .<ServerPin>map(ServerPin.Known::new)
                    .orElseGet(ServerPin.FirstContact::new);
            return closed(identity)
                    .then(ended -> open(data, app, server.address(), pin, tools))
                    .map(station -> {
                        station.joinCode = server.joinCode();
                        server.fingerprint().ifPresent(told -> station.rememberWhenTrusted(server.address(), told));
                        return station;
                    });
        });
    }

    /// A server whose key was told and which trusts this station already is remembered as if it had been joined.
    private void rememberWhenTrusted(ServerAddress address, Digest told) {
        StationIdentity.KnownServer known = new StationIdentity.KnownServer(address, told);
        link.onConnect(() -> {
            if (link.pin().equals(new ServerPin.Known(told))
                    && !identity.server().equals(Optional.of(known))) {
                var _ = identity.remember(known);
            }
        });
    }

    private static Optional<Digest> remembered(StationIdentity identity, ServerAddress address) {
        return identity.server()
                .filter(known -> known.address().equals(address))
                .map(StationIdentity.KnownServer::fingerprint);
    }

    /// Begins to connect, to send and to follow; returns at once.
    public void start() {
        site.start();
        elections.start();
        session.start();
        outbox.start();
        link.start();
    }

    /// Who this station is.
    public StationIdentity identity() {
        return identity;
    }

    /// Has somebody sign: whoever is signed in here, or a colleague who proves to be there for this one act over a
    /// connection of their own, while the person who sits here stays. The colleague's key is forgotten afterwards.
    ///
    /// Refused as a sign-in is, and with `WIRE-OFFLINE` when a colleague would need a server that is away.
    public <T> Outcome<T> with(Signatory who, Function<RecordMaker, Outcome<T>> work) {
        return switch (who) {
            case Signatory.Here() -> work.apply(records);
            case Signatory.Colleague(String login, Passphrase passphrase) -> {
                try (passphrase;
                        ServerLink beside = link.sibling();
                        Session once = new Session(beside, tools.limits(), tools.time(), tools.chance())) {
                    RecordMaker theirs = new RecordMaker(beside, once, identity, outbox, tools);
                    yield beside.connect()
                            .then(welcome -> once.signIn(login, passphrase))
                            .then(person -> {
                                Outcome<T> made = work.apply(theirs);
                                once.signOut();
                                return made;
                            });
                }
            }
        };
    }

    /// The join code that this program was started with, when there was one.
    public Optional<JoinCode> joinCode() {
        return joinCode;
    }

    /// The app's name, which is the name of the station's folder.
    public String app() {
        return app;
    }

    /// Asks the server of this station to let it in; the caller ends it. The key of a server that was told beforehand,
    /// or that this station remembers, is settled; else six words are compared.
    ///
    /// @param label what the machine calls itself
    /// @param role what it wishes to be
    public Joining join(String label, StationRole role) {
        Joining joining = new Joining(link, identity, label, role, tools.time());
        switch (link.pin()) {
            case ServerPin.Known(Digest fingerprint) -> joining.byKey(link.address(), fingerprint);
            case ServerPin.FirstContact() -> joining.byAddress(link.address());
        }
        return joining;
    }

    /// Has this station let in by the code that a server shows.
    ///
    /// @param label what the machine calls itself; the code names it otherwise
    /// @param role what it wishes to be; the code decides
    public Joining join(JoinCode code, String label, StationRole role) {
        Joining joining = new Joining(link, identity, label, role, tools.time());
        joining.byCode(code);
        return joining;
    }

    /// Where the server runs, now and at each change; whoever looks after the server says so.
    public Observable<ServerPlace> place() {
        return place;
    }

    /// Clock, chance, ids and limits.
    public StationTools tools() {
        return tools;
    }

    /// The connection.
    public ServerLink link() {
        return link;
    }

    /// The person.
    public Session session() {
        return session;
    }

    /// What waits to be sent.
    public Outbox outbox() {
        return outbox;
    }

    /// Makes feeds of chains, and knows which have stopped.
    public StationFeeds feeds() {
        return feeds;
    }

    /// Accounts and trust list.
    public SiteFollower site() {
        return site;
    }

    /// The elections of the server.
    public ElectionList elections() {
        return elections;
    }

    /// Makes, signs and sends records.
    public RecordMaker records() {
        return records;
    }

    @Override
    public void close() {
        elections.close();
        site.close();
        waking.close();
        outbox.close();
        session.close();
        link.close();
        outboxStore.close();
        try {
            identity.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
