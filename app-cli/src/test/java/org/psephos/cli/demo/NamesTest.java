package org.psephos.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.cli.demo.world.DemoKiosk;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.Chance;
import org.psephos.common.VoterId;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.print.SlipPrint;
import org.psephos.desktop.print.VoterCard;
import org.psephos.election.ElectionState;
import org.psephos.qr.Scanned;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.roll.PersonField;
import org.psephos.tally.ActKind;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.TallyResult;
import org.psephos.tally.VoterState;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verifier;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.form.FormViewModel;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.load.Loaded;
import org.psephos.voterentry.service.person.Roll;
import org.psephos.voterentry.service.person.RollFilter;
import org.psephos.voterentry.service.person.RollVoter;
import org.psephos.wire.command.RecordCommand;

/// People with names in every script go the whole way of election day; each name stays what it is, byte for byte.
class NamesTest {

    private static final String FORM = "F";
    private static final String FILE = "CSV";

    @TempDir
    Path folder;

    private final Map<String, Named> byNumber = new LinkedHashMap<>();

    @Test
    @Timeout(600)
    void namesInEveryScriptPassFromEntryToTheVerifiedCount() throws Exception {
        OnScreen.begin();
        Path data = folder.resolve("data");
        int persons = 2 * Named.ALL.size();
        try (NamesWorld world = new NamesWorld(data)) {
            enterByForm(world);
            importFile(world);
            world.await.until(
                    "all is sent", () -> world.desk().outbox().pending().isEmpty());
            Roll roll = world.reopened().roll();
            world.await.until("the roll is read", () -> roll.size().get() == persons);
            Map<VoterId, RollVoter> voters = sameNames(world);
            chainAndStoreTellNoName(world, data);
            voters.values().forEach(voter -> everySearchFinds(roll, voter));
            world.decide(ActKind.OPEN, ElectionState.OPEN);
            world.await.until(
                    "all are on the list",
                    () -> voters.keySet().stream()
                            .allMatch(voter -> world.work().pollbook().of(voter) instanceof Registration.Registered));
            Map<VoterId, String> slips = checkInByCard(world, voters);
            voteBySlip(world, slips);
            counted(world, voters);
        }
        assertThat(Verifier.verify(data, new Keyring()).orThrow().findings()).isEmpty();
    }

    private void enterByForm(NamesWorld world) {
        for (Named each : Named.ALL) {
            FormViewModel form = world.form();
            form.values(PersonField.NAME).set(each.apart());
            form.values(PersonField.BORN).set("2." + (Named.ALL.indexOf(each) % 12 + 1) + ".1971");
            form.values(PersonField.NUMBER).set(each.number(FORM));
            form.values(PersonField.PHONE).set(each.phone(FORM));
            form.values(PersonField.PLACE).set(world.work().desk().place().text());
            form.values(PersonField.STYLE).set(style(world));
            VoterId[] saved = new VoterId[1];
            form.save(voter -> saved[0] = voter);
            assertThat(saved[0]).as(each + ": " + form.faultsProperty().get()).isNotNull();
            byNumber.put(each.number(FORM), each);
        }
    }

    private static String style(NamesWorld world) {
        return world.definition.styles().stream()
                .filter(style -> style.places().contains(world.work().desk().place()))
                .findFirst()
                .orElseThrow()
                .id()
                .text();
    }

    private void importFile(NamesWorld world) throws IOException {
        String place = world.work().desk().place().text();
        String lines = Named.ALL.stream()
                .map(each -> String.join(
                        ",",
                        each.number(FILE),
                        '"' + each.apart() + '"',
                        "1982-03-" + (10 + Named.ALL.indexOf(each)),
                        each.phone(FILE),
                        place,
                        style(world)))
                .collect(Collectors.joining("\r\n"));
        Path csv = Files.writeString(
                folder.resolve("names.csv"),
                "Voter number,Full name,Date of birth,Phone,Polling place,Ballot style\r\n" + lines,
                StandardCharsets.UTF_8);
        LoadViewModel page = world.load();
        page.choose(csv);
        page.check();
        page.load();
        assertThat(page.loadedProperty().get().map(Loaded::lines))
                .as("" + page.problemProperty().get())
                .contains(Named.ALL.size());
        Named.ALL.forEach(each -> byNumber.put(each.number(FILE), each));
    }

    private Map<VoterId, RollVoter> sameNames(NamesWorld world) {
        Map<VoterId, RollVoter> voters =
                world.work().roll().everybody().stream().collect(Collectors.toMap(RollVoter::id, voter -> voter));
        assertThat(voters).hasSize(byNumber.size());
        voters.values()
                .forEach(voter -> assertThat(voter.get(PersonField.NAME).getBytes(StandardCharsets.UTF_8))
                        .as(named(voter).script())
                        .isEqualTo(named(voter).name().getBytes(StandardCharsets.UTF_8)));
        return voters;
    }

    private Named named(RollVoter voter) {
        return java.util.Objects.requireNonNull(byNumber.get(voter.get(PersonField.NUMBER)));
    }

    /// The chain holds a commitment for each, and no byte of a name stands in any file of the server.
    private void chainAndStoreTellNoName(NamesWorld world, Path data) throws IOException {
        String domain = world.desk().records().domain().orThrow();
        RecordCommand.Page page = world.desk()
                .session()
                .call(new RecordCommand.ListEntries(
                        Origin.ofSite(domain, ChainKind.ROLL).text(), 1, 256))
                .orThrow();
        assertThat(page.entries())
                .hasSize(byNumber.size())
                .allMatch(entry -> entry.text("priv").matches("[0-9a-f]{64}"));
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        for (Named each : Named.ALL) {
            String bytes = new String(each.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            assertThat(all.indexOf(bytes)).as(each.script()).isNegative();
        }
    }

    private void everySearchFinds(Roll roll, RollVoter voter) {
        Named named = named(voter);
        String number = voter.get(PersonField.NUMBER);
        String phone = voter.get(PersonField.PHONE);
        List<String> exact = List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                voter.id().toString(),
                voter.id().toString().substring(0, 8),
                phone,
                phone.replace(" ", "").substring(4));
        Stream.concat(
                        Stream.of(named.name(), named.apart(), named.name().toUpperCase(java.util.Locale.ROOT)),
                        Stream.concat(named.searches().stream(), exact.stream()))
                .forEach(typed -> assertThat(
                                roll.search(typed, RollFilter.ALL, 50).voters())
                        .as(named.script() + " by '" + typed + "'")
                        .extracting(RollVoter::id)
                        .contains(voter.id()));
    }

    /// Each card is printed, read by the camera and checked in with; its name is drawn.
    private Map<VoterId, String> checkInByCard(NamesWorld world, Map<VoterId, RollVoter> voters) throws Exception {
        Map<VoterId, String> slips = new LinkedHashMap<>();
        try (CardReader reader = new CardReader()) {
            for (RollVoter voter : voters.values()) {
                BufferedImage card = card(voter, voter.get(PersonField.NAME));
                assertThat(ink(card) - ink(card(voter, " ")))
                        .as(named(voter).script() + " is drawn")
                        .isGreaterThan(300);
                Scanned scanned = reader.scanned(card);
                assertThat(scanned).isEqualTo(new Scanned.AnyId(voter.id().uuid()));
                slips.put(voter.id(), checkedIn(world, voter, reader));
            }
        }
        world.await.until(
                "every check-in is sent", () -> world.desk().outbox().pending().isEmpty());
        return slips;
    }

    private BufferedImage card(RollVoter voter, String name) throws IOException {
        VoterCard card = new VoterCard(voter.id(), name, "", voter.get(PersonField.NUMBER), "Town Hall", "Vallamar");
        String file = voter.get(PersonField.NUMBER) + (name.isBlank() ? "-blank" : "") + ".pdf";
        return CardReader.printed(() -> CardReader.sheets().card(card), folder.resolve(file));
    }

    private String checkedIn(NamesWorld world, RollVoter voter, CardReader reader) throws Exception {
        CheckInViewModel desk = world.checkIn();
        desk.scanned(voter.id().toString());
        assertThat(desk.answerProperty().get()).isInstanceOf(DeskAnswer.MayCheckIn.class);
        RollVoter shown = ((DeskAnswer.MayCheckIn) desk.answerProperty().get()).voter();
        assertThat(shown.get(PersonField.NAME)).isEqualTo(named(voter).name());
        desk.confirm();
        DeskAnswer.HandOut out = (DeskAnswer.HandOut) desk.answerProperty().get();
        String text = out.slip().qrText();
        BufferedImage slip = CardReader.printed(
                () -> CardReader.sheets().slip(new SlipPrint(text, "Vallamar", "Town", "Town Hall")),
                folder.resolve("slip.pdf"));
        Scanned read = reader.scanned(slip);
        assertThat(read).isEqualTo(Scanned.of(text));
        desk.handedOut();
        return text;
    }

    private static int ink(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 255) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static void voteBySlip(NamesWorld world, Map<VoterId, String> slips) {
        DemoKiosk kiosk = world.kiosk();
        Ballots ballots = new Ballots(world.definition, Chance.seeded(12));
        slips.forEach((voter, slip) -> {
            kiosk.awaitSlip(voter, slip);
            assertThat(Scanned.of(slip)).isInstanceOf(Scanned.Slip.class);
            var style =
                    kiosk.state(voter).orElseThrow().enrolment().orElseThrow().style();
            assertThat(kiosk.vote(slip, ballots.draw(style))).isInstanceOf(KioskPage.Done.class);
        });
        kiosk.awaitCast(slips.size());
    }

    private void counted(NamesWorld world, Map<VoterId, RollVoter> voters) {
        world.decide(ActKind.CLOSE, ElectionState.CLOSED);
        var follower = world.desk().elections().election(world.election).orElseThrow();
        follower.follow(ChainKind.VOTERS, ChainKind.VOTES);
        world.await.until(
                "the desk has heard of every ballot",
                () -> follower.ask(ElectionBook::count).turnout().cast() == voters.size());
        TallyResult tally = follower.ask(ElectionBook::count);
        assertThat(tally.isSound()).isTrue();
        assertThat(tally.turnout().registered()).isEqualTo(voters.size());
        assertThat(tally.turnout().checkedIn()).isEqualTo(voters.size());
        assertThat(voters.keySet())
                .allMatch(voter -> follower.ask(book -> book.voter(voter)).standing() == VoterState.Standing.VOTED);
        world.reopened();
        world.await.until(
                "the roll is read again", () -> world.work().roll().size().get() == voters.size());
        sameNames(world);
    }
}
