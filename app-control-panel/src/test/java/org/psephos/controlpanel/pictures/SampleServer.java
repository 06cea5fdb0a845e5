package org.psephos.controlpanel.pictures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.psephos.client.LinkState;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OptionId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.StationId;
import org.psephos.controlpanel.service.CountLine;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.controlpanel.service.PanelServer;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.crypto.Hashing;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Polls;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.site.StationRole;
import org.psephos.station.ServerPlace;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// A server with a few stations, chains and events, for pictures and tests of the screens.
public final class SampleServer implements PanelServer {

    private static final Instant NOW = Instant.parse("2026-11-29T13:02:31Z");
    private static final String ROOT = "e71c4d09aa31bb52c0ffee00112233445566778899aabbccddeeff0011223344";
    private static final ElectionId ELECTION = new ElectionId(UUID.fromString("b20f6c11-08b4-4f43-9d2e-6a3c95b8a001"));
    private static final String ORIGIN = "estermar/e/" + ELECTION + "/";

    @Override
    public Subscription follow(Topic topic, Consumer<Json.Obj> follower) {
        lines(topic)
                .forEach(line -> follower.accept(CanonicalJson.parseObject(
                        line.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        return () -> {};
    }

    private static List<String> lines(Topic topic) {
        return switch (topic) {
            case SERVER_LOG ->
                List.of(
                        log("13:01:40", "INFO", "account.signed-in", "'key':'" + ROOT + "'"),
                        log("13:02:03", "INFO", "connection.opened", "'key':'" + ROOT + "','address':'127.0.0.1'"),
                        log("13:02:11", "WARN", "record.refused", "'kind':'vote.cast','code':'TALLY-SECOND-CAST'"),
                        log(
                                "13:02:26",
                                "INFO",
                                "block.sealed",
                                "'number':'134','origin':'" + ORIGIN + "votes','records':'16'"));
            case REPLICATION_LOG ->
                List.of(
                        log("13:02:10", "INFO", "copy.pulled", "'origin':'" + ORIGIN + "votes','records':'3'"),
                        log("13:02:27", "INFO", "copy.level", "'origin':'" + ORIGIN + "votes','size':'405'"));
            case RECORDS -> List.of(record("403", "voters", "voter.checkin"), record("404", "votes", "vote.cast"));
            case BLOCKS ->
                List.of("{'time':'2026-11-29T13:02:26.000Z','origin':'" + ORIGIN
                        + "votes','number':134,'records':16,'size':405,'root':'" + ROOT + "'}");
            case STATIONS, ROLL, HINT -> List.of();
        };
    }

    private static String log(String time, String level, String event, String facts) {
        return "{'time':'2026-11-29T" + time + ".000Z','level':'" + level + "','event':'" + event + "','facts':{"
                + facts + "}}";
    }

    private static String record(String row, String chain, String kind) {
        return "{'time':'2026-11-29T13:02:24.000Z','origin':'" + ORIGIN + chain + "','seq':" + row
                + ",'id':'30a9d5c2-08b4-4f43-9d2e-6a3c95b8a001','kind':'" + kind
                + "','body':{'place':'hall','style':'centre'}}";
    }

    @Override
    public Outcome<ServerPlace> start() {
        return Outcome.done(ServerPlace.ELSEWHERE);
    }

    @Override
    public Observable<ServerPlace> place() {
        return new Observable<>(ServerPlace.ELSEWHERE);
    }

    private final Observable<LinkState> link = new Observable<>(new LinkState.Connecting());

    @Override
    public Observable<LinkState> link() {
        return link;
    }

    private Optional<Outcome<ServerFacts>> answer = Optional.empty();

    /// What it answers from now on.
    public void answer(Outcome<ServerFacts> next) {
        answer = Optional.of(next);
    }

    @Override
    public Outcome<ServerFacts> facts() {
        return answer.orElseGet(this::sample);
    }

    private Outcome<ServerFacts> sample() {
        List<ServerFacts.Copy> copies = List.of("votes", "voters", "ballots", "audit").stream()
                .map(kind -> new ServerFacts.Copy("University", ORIGIN + kind, 405, ROOT, ServerFacts.Standing.SAME))
                .toList();
        return Outcome.done(new ServerFacts(
                NOW,
                new ServerCommand.Status(
                        "running",
                        "psephos-server 0.1.0",
                        NOW.minusSeconds(27_000),
                        NOW,
                        "127.0.0.1:7443",
                        ROOT,
                        "file",
                        5,
                        0,
                        2218,
                        4,
                        70L << 30,
                        1),
                List.of(chain("votes", 405), chain("voters", 926), chain("ballots", 58), chain("audit", 829)),
                List.of(
                        station("Desk 1", "station", 1),
                        station("Desk 2", "station", 1),
                        station("Kiosk 1", "kiosk", 1),
                        station("Kiosk 2", "kiosk", 0),
                        station("University", "replica", 1)),
                List.of(new StationCommand.JoinRequest(
                        Hashing.sha256(new byte[] {7}),
                        "",
                        List.of("anchor", "copper", "ginger", "museum", "sunset", "walnut"),
                        new StationId(new UUID(7, 7)),
                        "Kiosk 3",
                        "kiosk",
                        "127.0.0.1",
                        NOW)),
                copies));
    }

    private static ChainCommand.Chain chain(String kind, long size) {
        return new ChainCommand.Chain(
                ORIGIN + kind, kind, ELECTION.toString(), size, ROOT, size, size / 3, "own", "serving");
    }

    private static StationCommand.Station station(String label, String role, int connections) {
        return new StationCommand.Station(
                Hashing.sha256(label.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                role,
                new StationId(new UUID(1, label.hashCode())),
                label,
                "hall",
                connections,
                connections > 0 ? "127.0.0.1:50312" : "",
                "psephos 0.1.0",
                "",
                12,
                "2026-11-29T12:58:00.000Z",
                31);
    }

    @Override
    public java.util.Optional<org.psephos.common.SiteId> site() {
        return java.util.Optional.of(new org.psephos.common.SiteId(new UUID(4, 4)));
    }

    @Override
    public Outcome<List<ElectionLine>> elections() {
        Election election = definition();
        return Outcome.done(List.of(
                new ElectionLine(election.id(), election, ElectionState.CLOSED, ElectionCodec.fingerprint(election))));
    }

    private static Election definition() {
        Contest mayor = Contest.empty(new ContestId("mayor"))
                .withTitle(LocalText.of(Map.of("en", "Mayor of Estermar", "ar", "عمدة إسترمار")))
                .withOptions(List.of(
                        ContestOption.of("chen", LocalText.of("en", "Mei-Ling Chen")),
                        ContestOption.of("lind", LocalText.of("en", "Björn Lindqvist")),
                        ContestOption.of("okonkwo", LocalText.of("en", "Amara Okonkwo"))));
        return Election.draft(
                        ELECTION,
                        ElectionKind.OPEN,
                        Polls.allDay(LocalDate.of(2026, 11, 29), ZoneId.of("Europe/Vienna")),
                        new Language("en"))
                .edit()
                .title(LocalText.of(Map.of("en", "Estermar municipal election", "ar", "انتخابات بلدية إسترمار")))
                .edit()
                .contests(List.of(mayor));
    }

    @Override
    public Outcome<CountLine> count(ElectionId election) {
        return Outcome.done(new CountLine(
                NOW,
                "this server",
                500,
                412,
                401,
                List.of(new CountLine.ContestCount(
                        new ContestId("mayor"),
                        List.of(
                                new CountLine.OptionCount(new OptionId("chen"), 171),
                                new CountLine.OptionCount(new OptionId("lind"), 98),
                                new CountLine.OptionCount(new OptionId("okonkwo"), 115)),
                        17,
                        0)),
                Map.of("second-cast", 4),
                Hashing.sha256(new byte[] {1}),
                true));
    }

    @Override
    public Outcome<CountLine> countAt(ElectionId election, String host) {
        return count(election);
    }

    @Override
    public Outcome<Reply.Ok> letIn(StationCommand.JoinRequest request, StationRole role) {
        return Outcome.done(new Reply.Ok());
    }

    @Override
    public Outcome<StationCommand.JoinToken> makeCode(String label, StationRole role) {
        return Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
    }

    @Override
    public Outcome<Reply.Ok> turnAway(StationCommand.JoinRequest request) {
        return Outcome.done(new Reply.Ok());
    }

    @Override
    public Outcome<Reply.Ok> drain() {
        return Outcome.done(new Reply.Ok());
    }

    @Override
    public Outcome<Reply.Ok> resume() {
        return Outcome.done(new Reply.Ok());
    }

    @Override
    public Outcome<Reply.Ok> stop() {
        return Outcome.done(new Reply.Ok());
    }
}
