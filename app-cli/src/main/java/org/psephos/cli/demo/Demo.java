package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.client.LinkState;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.StyleId;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Selection;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.ElectionFollower;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.tally.ActKind;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.TallyResult;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;
import org.psephos.voterentry.app.VoterEntryWiring;
import org.psephos.voterentry.service.person.RollVoter;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.StationCommand;

/// One whole election: two servers, five people, a sealed ballot, an imported roll, check-ins, ballots, second casts,
/// un-casts by two officials, a stranger, a copy that is cut off and comes back, the close, the count.
public final class Demo {

    private static final int ABSENT_PERCENT = 30;
    private static final int CLICKED = 12;
    private static final int UNCAST = 3;
    private static final int SECOND_CASTS = 4;

    private final DemoOptions options;
    private final Consumer<String> say;
    private final Time time = Time.system();
    private final Await await = new Await(time);
    private final Checks checks = new Checks();
    private final DemoPeople people = new DemoPeople(Chance.secure());

    /// @param options how it runs
    /// @param say told what happens, a sentence each
    public Demo(DemoOptions options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /// Runs the whole script and writes `result.json`.
    ///
    /// @return whether every check held
    public boolean run() throws IOException {
        Path data = fresh(options.out().resolve("data"));
        Path copy = fresh(options.out().resolve("replica"));
        try (HomeServer home = HomeServer.open(EngineOptions.local(data)).orThrow();
                BallotEditorWiring editor = BallotEditorWiring.open(data).orThrow();
                DemoReplica replica = new DemoReplica(copy, await)) {
            election(home, editor, replica);
        }
        verify(data, "data");
        verify(copy, "replica");
        checks.all().stream()
                .filter(check -> !check.ok())
                .forEach(check -> say.accept("FAILED: " + check.name() + ": " + check.found()));
        return checks.hold();
    }

    private static Path fresh(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (Files.exists(folder)) {
            throw new IOException(folder + " is there already; choose another folder with --out");
        }
        return Files.createDirectory(folder);
    }

    private void election(HomeServer home, BallotEditorWiring editor, DemoReplica replica) throws IOException {
        Station office = editor.station();
        await.until("the office is connected", () -> office.link().state().get() instanceof LinkState.Connected);
        people.enrolEverybody(office, home.setupCode());
        say.accept("Five people have accounts; the first was made with the server's one-time code.");
        joinReplica(office, replica);

        people.signIn(office, DemoPeople.Who.FIRST_OFFICIAL);
        DemoBallot ballot = new DemoBallot(editor.office(), await, time);
        Election definition = ballot.definition();
        ElectionId id = ballot.prepare(definition);
        people.signIn(office, DemoPeople.Who.SECOND_OFFICIAL);
        ballot.seal(id);
        say.accept("The ballot is sealed by two officials.");

        try (VoterEntryWiring entry = new VoterEntryWiring(home.data())) {
            Station desk = entry.local().orThrow();
            desk.start();
            await.until("the desk is connected", () -> desk.link().state().get() instanceof LinkState.Connected);
            people.signIn(desk, DemoPeople.Who.CLERK);
            try (DemoClerk clerk = new DemoClerk(desk, id, await);
                    DemoKiosk kiosk = kiosk(home, id)) {
                int imported = clerk.importRoll(roll());
                checks.equal("everybody of the file is on the roll", options.voters(), imported);
                say.accept(imported + " people were imported and are on the list of the election.");
                ballot.decide(id, ActKind.OPEN);
                people.signIn(office, DemoPeople.Who.FIRST_OFFICIAL);
                ballot.decide(id, ActKind.OPEN);
                ballot.reach(id, ElectionState.OPEN);
                kiosk.open();
                voting(home, definition, clerk, kiosk, replica, new Officials(office, ballot, id));
            }
        }
    }

    private record Officials(Station office, DemoBallot ballot, ElectionId id) {}

    private DemoKiosk kiosk(HomeServer home, ElectionId id) {
        Station station = Station.open(
                        home.data(),
                        "vote-cast",
                        home.address(),
                        new ServerPin.Known(home.fingerprint()),
                        StationTools.ofMachine())
                .orThrow();
        station.start();
        await.until("the kiosk is connected", () -> station.link().state().get() instanceof LinkState.Connected);
        people.signIn(station, DemoPeople.Who.OPERATOR);
        return new DemoKiosk(station, id, await);
    }

    private Path roll() throws IOException {
        Path csv = options.out().resolve("roll.csv");
        String text = SampleFiles.roll(SampleRoll.bundled().subList(0, options.voters()));
        return Files.writeString(csv, text, StandardCharsets.UTF_8);
    }

    private void joinReplica(Station office, DemoReplica replica) {
        people.signIn(office, DemoPeople.Who.ADMIN);
        StationCommand.JoinToken token = office.session()
                .call(new StationCommand.MakeJoinToken("University", "replica", "", 10))
                .orThrow();
        replica.join(token.link().text());
        say.accept("A second server has joined by a join code and copies every chain.");
    }

    private void voting(
            HomeServer home,
            Election definition,
            DemoClerk clerk,
            DemoKiosk kiosk,
            DemoReplica replica,
            Officials officials) {
        IndependentCount count = new IndependentCount(definition);
        Ballots ballots = new Ballots(definition, Chance.seeded(options.seed()));
        Map<VoterId, String> slips = checkIn(clerk, Chance.seeded(options.seed() + 1));
        slips.forEach(kiosk::awaitSlip);
        say.accept(slips.size() + " people are checked in; each was handed a slip.");
        List<VoterId> voters = new ArrayList<>(slips.keySet());
        Map<VoterId, RollVoter> byId = new LinkedHashMap<>();
        clerk.everybody().forEach(voter -> byId.put(voter.id(), voter));

        replica.cutOff();
        byClicks(voters.subList(0, CLICKED), definition, kiosk, slips, ballots, count);
        say.accept(CLICKED + " voters voted click by click in the kiosk's own scene, their slips read by the camera.");
        int half = voters.size() / 2;
        castAll(voters.subList(CLICKED, half), definition, kiosk, slips, ballots, count);
        replica.comeBack(home.address() + "#" + home.fingerprint());
        castAll(voters.subList(half, voters.size()), definition, kiosk, slips, ballots, count);
        say.accept(count.size() + " ballots were cast; the copy was cut off for the first half.");

        secondCasts(voters, kiosk, slips, ballots, definition);
        checks.that(
                "who is in already is told so at the desk",
                clerk.isToldAlreadyIn(Objects.requireNonNull(byId.get(voters.getFirst()))));
        checks.that(
                "a stranger's key is turned away",
                DemoStranger.isTurnedAway(home.address(), home.fingerprint(), await));
        kiosk.awaitCast(count.size());
        uncast(voters, kiosk, officials, count);
        VoterId again = voters.get(0);
        String slip = clerk.newSlip(
                Objects.requireNonNull(byId.get(again)), people.signatory(DemoPeople.Who.SECOND_OFFICIAL));
        await.until("the new slip is on the server", clerk::isSent);
        kiosk.awaitCast(count.size());
        kiosk.awaitSlip(again, slip);
        List<Selection> ballot = ballots.draw(style(kiosk, again));
        checks.that(
                "a cancelled voter votes again with a new slip", kiosk.vote(slip, ballot) instanceof KioskPage.Done);
        count.cast(again, style(kiosk, again), ballot);
        finish(definition, count, replica, officials);
    }

    private Map<VoterId, String> checkIn(DemoClerk clerk, Chance chance) {
        Map<VoterId, String> slips = new LinkedHashMap<>();
        for (RollVoter voter : clerk.everybody()) {
            if (chance.below(100) >= ABSENT_PERCENT) {
                slips.put(voter.id(), clerk.checkIn(voter));
            }
        }
        await.until("every check-in is on the server", clerk::isSent);
        return slips;
    }

    private void castAll(
            List<VoterId> voters,
            Election definition,
            DemoKiosk kiosk,
            Map<VoterId, String> slips,
            Ballots ballots,
            IndependentCount count) {
        int refused = 0;
        for (VoterId voter : voters) {
            StyleId style = style(kiosk, voter);
            List<Selection> ballot = ballots.draw(style);
            if (kiosk.vote(slips.getOrDefault(voter, ""), ballot) instanceof KioskPage.Done) {
                count.cast(voter, style, ballot);
            } else {
                refused++;
            }
        }
        checks.equal("every slip of " + voters.size() + " voters could be used at " + definition.day(), 0, refused);
    }

    private void byClicks(
            List<VoterId> voters,
            Election definition,
            DemoKiosk kiosk,
            Map<VoterId, String> slips,
            Ballots ballots,
            IndependentCount count) {
        Tasks tasks = Tasks.of(time);
        DemoScenes.begin();
        int refused = 0;
        try (DemoScenes scenes = new DemoScenes(
                kiosk.onScreen(tasks), tasks, await, options.out().resolve("screens"))) {
            for (VoterId voter : voters) {
                StyleId style = style(kiosk, voter);
                List<Selection> ballot = ballots.draw(style);
                String name = voter.equals(voters.getFirst()) ? "kiosk" : "";
                if (scenes.vote(slips.getOrDefault(voter, ""), ballot, name) instanceof KioskPage.Done) {
                    count.cast(voter, style, ballot);
                } else {
                    refused++;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        checks.equal("every clicked ballot of " + definition.id().shortForm() + " was taken", 0, refused);
    }

    private static StyleId style(DemoKiosk kiosk, VoterId voter) {
        return kiosk.state(voter).orElseThrow().enrolment().orElseThrow().style();
    }

    private void secondCasts(
            List<VoterId> voters, DemoKiosk kiosk, Map<VoterId, String> slips, Ballots ballots, Election definition) {
        int taken = 0;
        for (VoterId voter : voters.subList(0, Math.min(SECOND_CASTS, voters.size()))) {
            KioskPage end = kiosk.vote(slips.getOrDefault(voter, ""), ballots.draw(style(kiosk, voter)));
            taken += end instanceof KioskPage.Done ? 1 : 0;
        }
        checks.equal("no spent slip is taken again in " + definition.id().shortForm(), 0, taken);
    }

    private void uncast(List<VoterId> voters, DemoKiosk kiosk, Officials officials, IndependentCount count) {
        ElectionFollower follower =
                officials.office().elections().election(officials.id()).orElseThrow();
        follower.follow(ChainKind.VOTERS, ChainKind.VOTES);
        for (VoterId voter : voters.subList(0, UNCAST)) {
            DemoKiosk.Cast cast = kiosk.castOf(voter).orElseThrow();
            Json.Obj proposal = Json.Obj.EMPTY
                    .with("act", ActKind.UNCAST.text())
                    .with("digest", cast.sum().hex())
                    .with("words", "I cancel the ballot that was cast by mistake.")
                    .with("cancels", cast.record().toString())
                    .with("reason", "cast by mistake");
            people.signIn(officials.office(), DemoPeople.Who.FIRST_OFFICIAL);
            send(officials, follower, RecordKind.ACT_PROPOSED, proposal);
            await.until("the proposal is seen", () -> open(follower) > 0);
            String act = follower.ask(ElectionBook::acts).open().getFirst().id().toString();
            Json.Obj signature =
                    Json.Obj.EMPTY.with("act", act).with("digest", cast.sum().hex());
            people.signIn(officials.office(), DemoPeople.Who.SECOND_OFFICIAL);
            send(officials, follower, RecordKind.ACT_SIGNED, signature);
            await.until("the act is in force", () -> open(follower) == 0);
            count.uncast(voter);
        }
        say.accept(UNCAST + " ballots were cancelled by two officials; nothing was taken out of the chain.");
    }

    private static int open(ElectionFollower follower) {
        return follower.ask(ElectionBook::acts).open().size();
    }

    private static void send(Officials officials, ElectionFollower follower, RecordKind kind, Json.Obj body) {
        officials
                .office()
                .records()
                .byPerson(follower.origin(ChainKind.VOTES), kind, body)
                .then(officials.office().records()::send)
                .orThrow();
    }

    private void finish(Election definition, IndependentCount count, DemoReplica replica, Officials officials) {
        officials.ballot().decide(officials.id(), ActKind.CLOSE);
        people.signIn(officials.office(), DemoPeople.Who.FIRST_OFFICIAL);
        officials.ballot().decide(officials.id(), ActKind.CLOSE);
        officials.ballot().reach(officials.id(), ElectionState.CLOSED);
        ElectionFollower follower =
                officials.office().elections().election(officials.id()).orElseThrow();
        await.until(
                "the office has heard of every ballot",
                () -> follower.ask(ElectionBook::count).turnout().cast() == count.size());
        TallyResult tally = follower.ask(ElectionBook::count);
        compare(tally, count);
        people.signIn(officials.office(), DemoPeople.Who.ADMIN);
        List<ChainCommand.Chain> chains = level(officials.office(), replica);
        try {
            new DemoReport(definition, tally, chains, replica.copies(), checks)
                    .write(options.out().resolve("result.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Waits until the copy is level and nothing comes any more.
    private List<ChainCommand.Chain> level(Station office, DemoReplica replica) {
        List<ChainCommand.Chain> before = chains(office);
        replica.awaitLevel(before);
        List<ChainCommand.Chain> now = chains(office);
        while (!now.equals(before)) {
            before = now;
            replica.awaitLevel(before);
            now = chains(office);
        }
        checks.that("every chain has the same root on both servers", true);
        say.accept(now.size() + " chains have the same roots on both servers.");
        return now;
    }

    private static List<ChainCommand.Chain> chains(Station office) {
        return office.session().call(new ChainCommand.ListChains()).orThrow().chains();
    }

    private void compare(TallyResult tally, IndependentCount count) {
        checks.equal("ballots in force", count.size(), tally.turnout().cast());
        checks.equal("people on the list", options.voters(), tally.turnout().registered());
        checks.that("the sums of the count fit", tally.isSound());
        count.counts().forEach((contest, expected) -> {
            TallyResult.ContestCount found = tally.contest(contest).orElseThrow();
            found.options()
                    .forEach(option -> checks.equal(
                            "votes for " + option.option() + " in " + contest,
                            expected.votes().getOrDefault(option.option(), 0L),
                            (long) option.votes()));
            checks.equal("blank in " + contest, expected.blank(), (long) found.blank());
            checks.equal("choices not used in " + contest, expected.undervotes(), (long) found.undervotes());
        });
    }

    private void verify(Path folder, String name) {
        Verification result = Verifier.verify(folder, new Keyring()).orThrow();
        checks.equal("the verifier holds for " + name, List.of(), result.findings());
        say.accept("Verified " + name + ": " + result.chains().size() + " chains, "
                + result.findings().size() + " findings.");
    }
}
