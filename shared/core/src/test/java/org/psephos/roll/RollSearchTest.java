package org.psephos.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.VoterId;

class RollSearchTest {

    private final IdSource ids = IdSource.from(Chance.seeded(5));
    private final RollSearch roll = new RollSearch();
    private final SimilarPersons similar = new SimilarPersons();

    private final VoterId jose = add("José María Núñez", "V-1001", "+351 912 345 678", "jose.nunez@vila.example");
    private final VoterId mohammed = add("محمد الأمين", "V-1002", "", "");
    private final VoterId olena = add("Олена Шевченко", "V-1003", "", "");
    private final VoterId giorgos = add("Γιώργος Παπαδόπουλος", "V-1004", "", "");
    private final VoterId wang = add("王小明", "V-1005", "", "");
    private final VoterId kiran = add("किरण शर्मा", "V-1006", "", "");

    @Test
    void namePartsAreFoundInAnyOrderAndFromTheirStart() {
        assertThat(find("nun jos")).containsExactly(jose);
        assertThat(find("JOSÉ")).containsExactly(jose);
        assertThat(find("nunez maria")).containsExactly(jose);
        assertThat(find("unez")).isEmpty();
    }

    @Test
    void everyScriptIsFoundInItselfAndInLatinLetters() {
        assertThat(find("محمد")).containsExactly(mohammed);
        assertThat(find("Mohammed")).containsExactly(mohammed);
        assertThat(find("шев")).containsExactly(olena);
        assertThat(find("sevcenko")).containsExactly(olena);
        assertThat(find("παπαδ")).containsExactly(giorgos);
        assertThat(find("papad")).containsExactly(giorgos);
        assertThat(find("wang")).containsExactly(wang);
        assertThat(find("王")).containsExactly(wang);
        assertThat(find("kiran")).containsExactly(kiran);
    }

    @Test
    void numbersIdsPhonesAndMailsAreFound() {
        assertThat(find("V-1001")).containsExactly(jose);
        assertThat(find("1003")).containsExactly(olena);
        assertThat(find(olena.toString())).containsExactly(olena);
        assertThat(find("urn:uuid:" + olena.toString().toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(olena);
        assertThat(find(olena.shortForm())).contains(olena);
        assertThat(find(olena.toString().substring(0, 15))).containsExactly(olena);
        assertThat(find("912345")).containsExactly(jose);
        assertThat(find("912 345")).containsExactly(jose);
        assertThat(find("nunez@vila")).containsExactly(jose);
    }

    @Test
    void theCountIsExactAndTheFirstAreByName() {
        for (int i = 0; i < 40; i++) {
            add("Maria Costa " + i, "M-" + i, "", "");
        }
        RollSearch.Found found = roll.find("maria", voter -> true, 5);
        assertThat(found.total()).isEqualTo(41);
        assertThat(found.of()).isEqualTo(46);
        assertThat(found.voters()).hasSize(5);
        assertThat(roll.find("", voter -> true, 3).total()).isEqualTo(46);
        assertThat(roll.find("maria", voter -> voter.equals(jose), 5).total()).isEqualTo(1);
    }

    @Test
    void aReplacedPersonIsFoundByTheNewNameOnly() {
        Person other = roll.person(jose)
                .orElseThrow()
                .with(PersonField.NAME, "Josefa Lima")
                .with(PersonField.EMAIL, "");
        roll.put(jose, other);
        assertThat(find("nunez")).isEmpty();
        assertThat(find("lima")).containsExactly(jose);
        assertThat(roll.size()).isEqualTo(6);
        assertThat(roll.byNumber("v-1001")).contains(jose);
    }

    @Test
    void likelyDuplicatesAreOfferedWithWhatAgrees() {
        Person former = roll.person(jose).orElseThrow();
        assertThat(alike(former))
                .containsExactly(Set.of(PersonField.NAME, PersonField.BORN, PersonField.PHONE, PersonField.EMAIL));
        Person slip = Person.EMPTY.with(PersonField.NAME, "Jose Maria Nunes").with(PersonField.BORN, "1970-03-02");
        assertThat(alike(slip)).containsExactly(Set.of(PersonField.NAME, PersonField.BORN));
        Person swapped = slip.with(PersonField.BORN, "1970-02-03");
        assertThat(alike(swapped)).containsExactly(Set.of(PersonField.NAME, PersonField.BORN));
        Person phone = Person.EMPTY.with(PersonField.NAME, "Ana Sá").with(PersonField.PHONE, "912345678");
        assertThat(alike(phone)).containsExactly(Set.of(PersonField.PHONE));
        Person latin =
                Person.EMPTY.with(PersonField.NAME, "Giorgos Papadopoulos").with(PersonField.BORN, "1970-03-02");
        assertThat(alike(latin)).containsExactly(Set.of(PersonField.NAME, PersonField.BORN));
        assertThat(alike(slip.with(PersonField.BORN, "1999-01-01"))).isEmpty();
        assertThat(similar.alike(former, jose)).isEmpty();
    }

    @Test
    void nothingPrintsAName() {
        assertThat(roll.find("jose", voter -> true, 5).toString() + roll.person(jose))
                .doesNotContain("Jos");
    }

    private List<Set<PersonField>> alike(Person person) {
        return similar.alike(person, new VoterId(ids.next())).stream()
                .map(SimilarPersons.Alike::agrees)
                .toList();
    }

    private List<VoterId> find(String query) {
        return roll.find(query, voter -> true, 10).voters();
    }

    private VoterId add(String name, String number, String phone, String email) {
        VoterId voter = new VoterId(ids.next());
        Person person = Person.EMPTY
                .with(PersonField.NAME, name)
                .with(PersonField.BORN, "1970-03-02")
                .with(PersonField.NUMBER, number)
                .with(PersonField.PHONE, phone)
                .with(PersonField.EMAIL, email);
        roll.put(voter, person);
        similar.put(voter, person);
        return voter;
    }
}
