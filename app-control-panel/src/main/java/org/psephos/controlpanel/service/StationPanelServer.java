package org.psephos.controlpanel.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.psephos.client.Follower;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.SiteId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.station.ServerPlace;
import org.psephos.station.Station;
import org.psephos.tally.TallyResult;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.CopyCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// The server as the panel's station sees it.
public final class StationPanelServer implements PanelServer {

    private static final long FROM_THE_OLDEST = 0;
    private static final int CODE_MINUTES = 10;

    private final Station station;
    private final ElectionCount count;
    private final Supplier<Outcome<ServerPlace>> start;

    /// @param station the panel's side of the network
    /// @param start starts a stopped server of the data folder
    public StationPanelServer(Station station, Supplier<Outcome<ServerPlace>> start) {
        this.station = station;
        this.start = start;
        this.count = new ElectionCount(station.tools().time());
    }

    @Override
    public Subscription follow(Topic topic, Consumer<Json.Obj> follower) {
        return station.link().follow(topic, FROM_THE_OLDEST, new Follower() {
            @Override
            public void event(long number, Json.Obj event) {
                follower.accept(event);
            }

            @Override
            public void from(long next, Missing missing) {}
        });
    }

    @Override
    public Outcome<ServerFacts> facts() {
        return station.session()
                .call(new ServerCommand.GetStatus())
                .then(status -> station.session()
                        .call(new ChainCommand.ListChains())
                        .then(chains -> station.session()
                                .call(new StationCommand.ListStations())
                                .map(stations -> facts(status, chains.chains(), stations.stations()))));
    }

    private ServerFacts facts(
            ServerCommand.Status status, List<ChainCommand.Chain> chains, List<StationCommand.Station> stations) {
        List<StationCommand.JoinRequest> waiting = new ArrayList<>();
        station.session()
                .call(new StationCommand.JoinList())
                .match(list -> waiting.addAll(list.requests()), problems -> {});
        return new ServerFacts(station.tools().time().now(), status, chains, stations, waiting, copies(chains));
    }

    /// The copies that other hosts hold of this server's chains, as they say, and those that it holds of others'.
    private List<ServerFacts.Copy> copies(List<ChainCommand.Chain> chains) {
        List<ServerFacts.Copy> copies = new ArrayList<>();
        station.session()
                .call(new CopyCommand.ListCopies())
                .match(answer -> answer.hosts().forEach(host -> copies.addAll(copiesAt(host))), problems -> {});
        chains.stream()
                .filter(chain -> !chain.source().equals("own"))
                .map(chain -> new ServerFacts.Copy(
                        chain.source().substring(0, Math.min(8, chain.source().length())),
                        chain.origin(),
                        chain.size(),
                        chain.root(),
                        ServerFacts.Standing.HELD_HERE))
                .forEach(copies::add);
        return copies;
    }

    private static List<ServerFacts.Copy> copiesAt(CopyCommand.Host host) {
        return host.chains().stream()
                .map(copy -> new ServerFacts.Copy(
                        host.label(),
                        copy.origin(),
                        copy.size(),
                        copy.root(),
                        copy.history().equals("same") ? ServerFacts.Standing.SAME : ServerFacts.Standing.OTHER))
                .toList();
    }

    @Override
    public Outcome<List<ElectionLine>> elections() {
        return Outcome.done(station.elections().summaries().get().stream()
                .map(each -> new ElectionLine(each.id(), each.definition(), each.state(), each.fingerprint()))
                .toList());
    }

    @Override
    public Outcome<CountLine> count(ElectionId election) {
        return station.records()
                .domain()
                .then(domain -> count.of(
                        station.session(),
                        domain,
                        election,
                        station.link().address().toString()));
    }

    @Override
    public Outcome<CountLine> countAt(ElectionId election, String host) {
        Optional<ServerPin.Known> pin = pin(host);
        Optional<ServerAddress> address = ServerAddress.parse(host.replaceFirst("#.*", ""));
        if (pin.isEmpty() || address.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "host:port#fingerprint"));
        }
        try (ServerLink link = new ServerLink(
                address.get(),
                pin.get(),
                station.identity().tls(),
                "control-panel",
                station.tools().limits(),
                station.tools().time(),
                station.tools().chance())) {
            link.start();
            return station.records().domain().then(domain -> count.of(link, domain, election, host));
        }
    }

    private static Optional<ServerPin.Known> pin(String host) {
        int hash = host.indexOf('#');
        try {
            return hash < 0
                    ? Optional.empty()
                    : Optional.of(new ServerPin.Known(Digest.ofHex(host.substring(hash + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome<Reply.Ok> letIn(StationCommand.JoinRequest request, StationRole role) {
        PublicKey key = PublicKey.of(java.util.Base64.getDecoder().decode(request.publicKey()));
        return station.records()
                .domain()
                .then(domain -> station.records()
                        .byPerson(
                                Origin.ofSite(domain, ChainKind.TRUST),
                                RecordKind.TRUST_ADD,
                                SiteBodies.trustAdd(key, role, request.station(), request.label(), "")))
                .then(made -> station.session()
                        .call(new StationCommand.JoinConfirm(made.record().json())))
                .map(stored -> new Reply.Ok());
    }

    @Override
    public Outcome<StationCommand.JoinToken> makeCode(String label, StationRole role) {
        return station.session().call(new StationCommand.MakeJoinToken(label, role.text(), "", CODE_MINUTES));
    }

    @Override
    public Outcome<Reply.Ok> turnAway(StationCommand.JoinRequest request) {
        return station.session().call(new StationCommand.JoinRefuse(request.key()));
    }

    @Override
    public Outcome<Reply.Ok> drain() {
        return station.session().call(new ServerCommand.Drain());
    }

    @Override
    public Outcome<Reply.Ok> resume() {
        return station.session().call(new ServerCommand.Resume());
    }

    @Override
    public Optional<SiteId> site() {
        return station.link().state().get() instanceof LinkState.Connected(var welcome, var _)
                ? Optional.of(welcome.site())
                : Optional.empty();
    }

    @Override
    public Outcome<Reply.Ok> stop() {
        return station.session().call(new ServerCommand.Stop());
    }

    @Override
    public Outcome<ServerPlace> start() {
        return start.get();
    }

    @Override
    public Observable<LinkState> link() {
        return station.link().state();
    }

    @Override
    public Observable<ServerPlace> place() {
        return station.place();
    }

    /// How many records count nothing, by the word of the reason.
    static Map<String, Integer> exceptions(TallyResult result) {
        Map<String, Integer> counted = new TreeMap<>();
        result.exceptions().forEach(each -> counted.merge(each.reason().word(), 1, Integer::sum));
        return counted;
    }
}
