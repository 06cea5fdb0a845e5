package org.psephos.voterentry.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.voterentry.world.Estermar;
import org.psephos.voterentry.world.HandRecords;
import org.psephos.wire.command.RecordCommand;

class RollLoaderTest {

    private static final int PERSONS = 1_000;

    @TempDir
    Path folder;

    private final Estermar town = new Estermar();
    private final HandRecords records = new HandRecords();
    private final RollMirror mirror = new RollMirror();
    private final Set<VoterId> listed = new HashSet<>();
    private final Memory memory = new Memory();
    private final List<Long> progress = new ArrayList<>();
    private boolean offline;

    private final RollLoader loader = new RollLoader(
            mirror.index(),
            new RollEditor(records, town.room, mirror, IdSource.from(Chance.seeded(5))),
            town.room,
            new KnownPeople() {
                @Override
                public Outcome<Long> catchUp() {
                    return offline ? Outcome.refused(Problem.of(ErrorCode.LOAD_OFFLINE)) : Outcome.done(0L);
                }

                @Override
                public boolean isListed(VoterId voter) {
                    return listed.contains(voter);
                }
            },
            memory,
            town.time);

    private static final class Memory implements LoadMemory {
        private Optional<Unfinished> left = Optional.empty();

        @Override
        public Optional<Unfinished> unfinished() {
            return left;
        }

        @Override
        public void keep(Unfinished now) {
            left = Optional.of(now);
        }

        @Override
        public void forget() {
            left = Optional.empty();
        }
    }

    private Path file(int persons) throws IOException {
        StringBuilder text = new StringBuilder("Voter number,Full name,Date of birth,Polling place,Ballot style\n");
        for (int i = 1; i <= persons; i++) {
            text.append("N-").append(i).append(",Person ").append(i).append(",1970-01-02,town-hall,town\n");
        }
        return Files.writeString(folder.resolve("roll.csv"), text, StandardCharsets.UTF_8);
    }

    private Loaded load(Path path, LoadControl control) {
        CsvFile file = loader.look(path).orThrow();
        DryRun dryRun = loader.check(path, file, DateOrder.YEAR_FIRST, control).orThrow();
        return loader.load(path, file, DateOrder.YEAR_FIRST, dryRun.importable(), control);
    }

    private LoadControl control() {
        return new LoadControl(now -> progress.add(now.done()), why -> {});
    }

    /// What the server has stored comes back to the desk.
    private void comesBack() {
        List<RecordCommand.Person> persons = new ArrayList<>();
        for (int i = 0; i < records.versions.size(); i++) {
            Records.RollEntry entry = records.versions.get(i);
            persons.add(new RecordCommand.Person(
                    i,
                    new RecordId(new java.util.UUID(1, i)),
                    entry.voter(),
                    entry.rev(),
                    entry.action().word(),
                    entry.person()));
        }
        mirror.take(persons);
        records.enrolments.forEach(each -> listed.add(each.voter()));
    }

    @Test
    void everyLineIsStoredOnceAndPutOnTheList() throws IOException {
        Loaded loaded = load(file(PERSONS), control());
        assertThat(loaded).isEqualTo(new Loaded(PERSONS, Optional.empty()));
        assertThat(records.versions).hasSize(PERSONS);
        assertThat(records.enrolments)
                .extracting(Records.Enrolment::voter)
                .containsExactlyElementsOf(
                        records.versions.stream().map(Records.RollEntry::voter).toList());
        assertThat(memory.left).isEmpty();
        assertThat(progress)
                .contains(256L, 512L)
                .isSubsetOf(progress.stream().sorted().toList());
    }

    @Test
    void whatWasStoppedGoesOnWithTheSameFile() throws IOException {
        Path path = file(PERSONS);
        LoadControl stopped = new LoadControl(now -> {}, why -> {});
        records.fate = batch -> {
            if (batch == 1) {
                stopped.stop();
            }
            return Optional.empty();
        };
        Loaded first = load(path, stopped);
        assertThat(first.cut()).contains(Problem.of(ErrorCode.LOAD_STOPPED));
        assertThat(first.lines()).isEqualTo(records.versions.size()).isBetween(512, PERSONS - 1);
        assertThat(records.stopped).isTrue();
        assertThat(memory.left)
                .hasValueSatisfying(left -> assertThat(left.done()).isEqualTo(first.lines()));
        comesBack();
        CsvFile file = loader.look(path).orThrow();
        DryRun again = loader.check(path, file, DateOrder.YEAR_FIRST, control()).orThrow();
        assertThat(again.report().same()).isEqualTo(first.lines());
        assertThat(again.importable()).isEqualTo(PERSONS - first.lines());
        records.fate = batch -> Optional.empty();
        assertThat(load(path, control())).isEqualTo(new Loaded(PERSONS - first.lines(), Optional.empty()));
        assertThat(records.versions)
                .extracting(entry -> entry.person().text(PersonField.NUMBER.word()))
                .doesNotHaveDuplicates()
                .hasSize(PERSONS);
        assertThat(records.enrolments)
                .extracting(Records.Enrolment::voter)
                .doesNotHaveDuplicates()
                .hasSize(PERSONS);
        assertThat(memory.left).isEmpty();
    }

    @Test
    void whoIsOnTheRollAndNotOnTheListIsPutOnIt() throws IOException {
        Path path = file(PERSONS);
        load(path, control());
        comesBack();
        records.enrolments.clear();
        listed.removeIf(voter -> voter.uuid().hashCode() % 3 == 0);
        int missing = PERSONS - listed.size();
        CsvFile file = loader.look(path).orThrow();
        DryRun again = loader.check(path, file, DateOrder.YEAR_FIRST, control()).orThrow();
        assertThat(again.outside()).isEqualTo(missing).isPositive();
        assertThat(load(path, control()).lines()).isEqualTo(missing);
        assertThat(records.enrolments).hasSize(missing).allMatch(each -> !listed.contains(each.voter()));
        assertThat(records.versions).hasSize(PERSONS);
    }

    @Test
    void aRefusalEndsItAndWhatIsThereStays() throws IOException {
        records.fate = batch -> batch == 2 ? Optional.of(Problem.of(ErrorCode.LEDGER_NO_SPACE)) : Optional.empty();
        Loaded loaded = load(file(PERSONS), control());
        assertThat(loaded.cut()).contains(Problem.of(ErrorCode.LEDGER_NO_SPACE));
        assertThat(loaded.lines()).isGreaterThanOrEqualTo(512);
        assertThat(records.enrolments).hasSize(records.versions.size());
        assertThat(memory.left).isPresent();
    }

    @Test
    void aFileIsNotComparedWithARollThatIsNotKnown() throws IOException {
        offline = true;
        Path path = file(3);
        CsvFile file = loader.look(path).orThrow();
        assertThat(code(loader.check(path, file, DateOrder.YEAR_FIRST, control())))
                .isEqualTo(ErrorCode.LOAD_OFFLINE);
        Loaded loaded = loader.load(path, file, DateOrder.YEAR_FIRST, 3, control());
        assertThat(loaded).isEqualTo(new Loaded(0, Optional.of(Problem.of(ErrorCode.LOAD_OFFLINE))));
        assertThat(records.versions).isEmpty();
    }

    @Test
    void filesThatAreNoListsAreToldApart() throws IOException {
        assertThat(code(loader.look(folder.resolve("nowhere.csv")))).isEqualTo(ErrorCode.LOAD_FILE);
        assertThat(code(loader.look(folder))).isEqualTo(ErrorCode.LOAD_FILE);
        assertThat(code(loader.look(written("")))).isEqualTo(ErrorCode.LOAD_EMPTY);
        assertThat(code(loader.look(written("\n\n  \n")))).isEqualTo(ErrorCode.LOAD_EMPTY);
        assertThat(code(loader.look(written("7,Ana Sá,1970-12-31\n8,Bo Li,1980-01-01\n"))))
                .isEqualTo(ErrorCode.LOAD_HEADINGS);
        assertThat(code(loader.look(written("PK\u0003\u0004\u0000\u0000\u0008\u0000rest"))))
                .isEqualTo(ErrorCode.LOAD_FORMAT);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("other.csv"), text, StandardCharsets.UTF_8);
    }

    private static ErrorCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problem().code();
    }
}
