package org.psephos.roll.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.VoterId;
import org.psephos.election.Election;
import org.psephos.election.ElectionCheck;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionLint;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.LineOutcome;
import org.psephos.roll.Person;
import org.psephos.roll.PersonCheck;
import org.psephos.roll.PersonField;
import org.psephos.roll.RollImport;
import org.psephos.roll.RollSearch;
import org.psephos.roll.SimilarPersons;

class SampleTest {

    private static final Path FOLDER = Path.of("../../docs/sample");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void theFilesAreWhatTheGeneratorWrites() throws IOException {
        compare("election.json", SampleFiles.election());
        compare("roll.csv", SampleFiles.roll(SampleRoll.bundled()));
    }

    @Test
    void theElectionCanBeSealed() {
        Election election = SampleElection.of(ElectionKind.OPEN);
        assertThat(ElectionCheck.problems(election)).isEmpty();
        assertThat(ElectionLint.findings(election, TODAY)).isEmpty();
        byte[] file = SampleFiles.election().getBytes(StandardCharsets.UTF_8);
        assertThat(ElectionCodec.read(file).orThrow()).isEqualTo(election);
    }

    @Test
    void theRollIsImportedWithoutAWord() throws IOException {
        List<Person> persons = SampleRoll.bundled();
        byte[] file = SampleFiles.roll(persons).getBytes(StandardCharsets.UTF_8);
        List<Person> read = new ArrayList<>();
        CsvFile look = CsvFile.look(new ByteArrayInputStream(file));
        RollImport.Report report = new RollImport(look, DateOrder.YEAR_FIRST, new RollSearch(), TODAY, TODAY)
                .run(new ByteArrayInputStream(file), outcome -> read.add(((LineOutcome.New) outcome).person()));
        assertThat(report).isEqualTo(new RollImport.Report(500, 500, 0, 0, 0));
        assertThat(read).isEqualTo(persons);
    }

    @Test
    void everyPersonIsSoundAndTwelveScriptsAreThere() {
        TreeSet<String> scripts = new TreeSet<>();
        TreeSet<String> numbers = new TreeSet<>();
        for (Person person : SampleRoll.bundled()) {
            assertThat(PersonCheck.problems(person, TODAY)).isEmpty();
            numbers.add(person.get(PersonField.NUMBER));
            person.get(PersonField.NAME)
                    .codePoints()
                    .filter(Character::isLetter)
                    .forEach(point ->
                            scripts.add(Character.UnicodeScript.of(point).name()));
        }
        assertThat(numbers).hasSize(SampleRoll.COUNT);
        assertThat(scripts)
                .contains("LATIN", "ARABIC", "CYRILLIC", "GREEK", "DEVANAGARI", "THAI", "HAN")
                .contains("HEBREW", "GEORGIAN", "ARMENIAN", "HANGUL", "ETHIOPIC");
    }

    @Test
    void everybodyIsFoundByNameInBothSpellingsByNumberAndByParts() {
        IdSource ids = IdSource.from(Chance.seeded(2));
        RollSearch search = new RollSearch();
        Map<VoterId, Person> all = new LinkedHashMap<>();
        for (Person person : SampleRoll.bundled()) {
            VoterId voter = new VoterId(ids.next());
            all.put(voter, Person.of(person.json()));
            search.put(voter, person);
        }
        all.forEach((voter, person) -> {
            String name = person.get(PersonField.NAME);
            String latin = person.get(PersonField.LATIN);
            String reversed = String.join(" ", List.of(name.split(" ")).reversed());
            for (String query : List.of(name, name.toUpperCase(Locale.ROOT), latin, reversed)) {
                assertThat(search.find(query, each -> true, 500).voters())
                        .as(query)
                        .contains(voter);
            }
            assertThat(search.find(person.get(PersonField.NUMBER), each -> true, 5)
                            .voters())
                    .containsExactly(voter);
            assertThat(search.find(voter.toString(), each -> true, 5).voters()).containsExactly(voter);
            assertThat(search.person(voter)).contains(person);
        });
    }

    @Test
    void everyPlantedDuplicateIsOffered() {
        List<Person> persons = SampleRoll.bundled();
        IdSource ids = IdSource.from(Chance.seeded(1));
        SimilarPersons similar = new SimilarPersons();
        List<VoterId> voters = new ArrayList<>();
        for (Person person : persons) {
            voters.add(new VoterId(ids.next()));
            similar.put(voters.getLast(), person);
        }
        int twins = 0;
        for (int i = 0; i < persons.size(); i++) {
            int original = SampleRoll.originalOf(i);
            if (original >= 0) {
                twins++;
                assertThat(similar.alike(persons.get(i), voters.get(i)))
                        .as("person %d", i)
                        .extracting(SimilarPersons.Alike::voter)
                        .contains(voters.get(original));
            }
        }
        assertThat(twins).isEqualTo(12);
    }

    private static void compare(String name, String expected) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("psephos.docs"))) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
    }
}
