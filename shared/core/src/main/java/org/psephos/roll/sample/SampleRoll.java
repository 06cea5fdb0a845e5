package org.psephos.roll.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.psephos.common.Chance;
import org.psephos.common.PlaceId;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;

/// The voter roll of Vallamar: persons of twelve scripts, all invented, with planted near-duplicates.
///
/// The same seed gives the same persons. Every fortieth person is the near-duplicate of the one seven places before:
/// somebody entered twice with a slip of the pen, as it happens in every roll.
public final class SampleRoll {

    /// The seed of the roll in `docs/sample/`.
    public static final long SEED = 20310504;

    /// How many voters it has.
    public static final int COUNT = 500;

    private static final int TWIN_EVERY = 40;
    private static final int TWIN_BACK = 7;
    private static final List<String> STREETS = List.of(
            "Rope Walk",
            "Lantern Square",
            "Windmill Lane",
            "Calle de las Redes",
            "Fishmarket Steps",
            "Almond Street",
            "Rua do Farol",
            "Saltworks Road",
            "Orchard Row",
            "Tramway Street");

    private final Chance chance;
    private final SampleNames names = SampleNames.load();
    private final List<Person> persons = new ArrayList<>();

    private SampleRoll(Chance chance) {
        this.chance = chance;
    }

    /// The persons of the bundled roll.
    public static List<Person> bundled() {
        return persons(SEED, COUNT);
    }

    /// As many persons as wanted.
    public static List<Person> persons(long seed, int count) {
        SampleRoll roll = new SampleRoll(Chance.seeded(seed));
        List<Integer> scripts = roll.names.scripts(count, roll.chance);
        for (int i = 0; i < count; i++) {
            boolean twin = i % TWIN_EVERY == TWIN_EVERY - 1;
            roll.persons.add(
                    twin
                            ? roll.twin(i, roll.persons.get(i - TWIN_BACK))
                            : roll.person(i, roll.names.draw(scripts.get(i), roll.chance)));
        }
        return List.copyOf(roll.persons);
    }

    /// The position of the person whose near-duplicate stands at `index`; negative when it is none.
    public static int originalOf(int index) {
        return index % TWIN_EVERY == TWIN_EVERY - 1 ? index - TWIN_BACK : -1;
    }

    private Person person(int index, SampleNames.Name name) {
        PlaceId place = SampleElection.PLACES.get(chance.below(SampleElection.PLACES.size()));
        LocalDate born = LocalDate.of(1936, 1, 1).plusDays(chance.below(74 * 365));
        return Person.EMPTY
                .with(PersonField.NAME, name.text())
                .with(PersonField.LATIN, name.latin())
                .with(PersonField.BORN, born.toString())
                .with(PersonField.STREET, STREETS.get(chance.below(STREETS.size())) + " " + (1 + chance.below(120)))
                .with(PersonField.POSTCODE, "VM-" + (100 + chance.below(30)))
                .with(PersonField.TOWN, "Vallamar")
                .with(PersonField.PHONE, chance.below(4) == 0 ? "" : phone())
                .with(PersonField.EMAIL, chance.below(2) == 0 ? "" : "voter" + (index + 1) + "@vallamar.example")
                .with(PersonField.NUMBER, number(index))
                .with(PersonField.PLACE, place.text())
                .with(PersonField.STYLE, SampleElection.styleAt(place).text());
    }

    private String phone() {
        return String.format(java.util.Locale.ROOT, "+999 555 %03d %03d", chance.below(1000), chance.below(1000));
    }

    private static String number(int index) {
        return String.format(java.util.Locale.ROOT, "VM-%06d", 100_001 + index * 7);
    }

    /// The same person with one slip of the pen.
    private Person twin(int index, Person original) {
        Person twin = original.with(PersonField.NUMBER, number(index)).with(PersonField.EMAIL, "");
        return switch (index / TWIN_EVERY % 4) {
            case 0 ->
                twin.with(PersonField.NAME, slip(original.get(PersonField.NAME)))
                        .with(PersonField.LATIN, slip(original.get(PersonField.LATIN)))
                        .with(PersonField.PHONE, "");
            case 1 -> twin.with(PersonField.BORN, swapped(original)).with(PersonField.STREET, "Almond Street 200");
            case 2 -> twin.with(PersonField.NAME, original.get(PersonField.NAME) + " " + first(original));
            default -> twin.with(PersonField.STREET, "").with(PersonField.POSTCODE, "");
        };
    }

    /// With the last sign but one doubled.
    private static String slip(String text) {
        if (text.length() < 4) {
            return text;
        }
        int at = text.offsetByCodePoints(text.length(), -2);
        int end = text.offsetByCodePoints(at, 1);
        return text.substring(0, end) + text.substring(at);
    }

    private static String first(Person person) {
        return person.get(PersonField.NAME).split(" ")[0];
    }

    /// With day and month exchanged where that is a date.
    private static String swapped(Person person) {
        LocalDate born = person.born().orElseThrow();
        try {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                    .toString();
        } catch (DateTimeException e) {
            return person.get(PersonField.BORN);
        }
    }
}
