package org.psephos.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.psephos.common.VoterId;
import org.psephos.election.TextFold;

/// Persons of the roll who may be the one that is being entered: a hint for the clerk, never a decision.
///
/// Compared are name and date of birth, telephone, e-mail, name and address. Thread-safe.
public final class SimilarPersons {

    private static final int PHONE_DIGITS = 8;

    private final NameKeys names = new NameKeys();
    private final Map<String, Set<VoterId>> byClue = new HashMap<>();
    private final Map<VoterId, Known> known = new HashMap<>();

    private record Known(Person person, String name, List<String> clues) {}

    /// A person who may be the same. Prints no personal data.
    ///
    /// @param voter who
    /// @param agrees the fields that agree, or nearly
    public record Alike(VoterId voter, Set<PersonField> agrees) {
        public Alike {
            agrees = agrees.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(agrees));
        }
    }

    /// Adds a person, or replaces the one with this id.
    public synchronized void put(VoterId voter, Person person) {
        Known former = known.remove(voter);
        if (former != null) {
            former.clues()
                    .forEach(clue -> byClue.getOrDefault(clue, new TreeSet<>()).remove(voter));
        }
        List<String> clues = clues(person);
        known.put(voter, new Known(person, names.compared(nameOf(person)), clues));
        clues.forEach(
                clue -> byClue.computeIfAbsent(clue, ignored -> new TreeSet<>()).add(voter));
    }

    /// Who may be the same, most alike first.
    ///
    /// @param apart a voter who is not compared, as the one who is being changed
    public synchronized List<Alike> alike(Person person, VoterId apart) {
        Set<VoterId> candidates = new TreeSet<>();
        clues(person).forEach(clue -> candidates.addAll(byClue.getOrDefault(clue, Set.of())));
        candidates.remove(apart);
        String name = names.compared(nameOf(person));
        List<Alike> alike = new ArrayList<>();
        for (VoterId candidate : candidates) {
            Optional.ofNullable(known.get(candidate))
                    .map(each -> agreement(person, name, each))
                    .filter(SimilarPersons::isEnough)
                    .ifPresent(fields -> alike.add(new Alike(candidate, fields)));
        }
        alike.sort(Comparator.<Alike>comparingInt(each -> -each.agrees().size()).thenComparing(Alike::voter));
        return List.copyOf(alike);
    }

    private static Set<PersonField> agreement(Person person, String name, Known other) {
        EnumSet<PersonField> fields = EnumSet.noneOf(PersonField.class);
        if (Likeness.similar(name, other.name())) {
            fields.add(PersonField.NAME);
        }
        if (person.has(PersonField.BORN) && !disjoint(births(person), births(other.person()))) {
            fields.add(PersonField.BORN);
        }
        if (!disjoint(phones(person), phones(other.person()))) {
            fields.add(PersonField.PHONE);
        }
        if (!disjoint(emails(person), emails(other.person()))) {
            fields.add(PersonField.EMAIL);
        }
        if (!address(person).isEmpty() && address(person).equals(address(other.person()))) {
            fields.add(PersonField.STREET);
        }
        return fields;
    }

    /// A telephone or an e-mail alone is a hint; a name needs a date of birth or an address beside it.
    private static boolean isEnough(Set<PersonField> fields) {
        return fields.contains(PersonField.PHONE)
                || fields.contains(PersonField.EMAIL)
                || (fields.contains(PersonField.NAME)
                        && (fields.contains(PersonField.BORN) || fields.contains(PersonField.STREET)));
    }

    private static List<String> clues(Person person) {
        List<String> clues = new ArrayList<>();
        births(person).forEach(birth -> clues.add("b" + birth));
        phones(person).forEach(phone -> clues.add("p" + phone));
        emails(person).forEach(email -> clues.add("e" + email));
        String address = address(person);
        if (!address.isEmpty()) {
            clues.add("a" + address);
        }
        return clues;
    }

    /// The date of birth, and the same with day and month swapped.
    private static List<String> births(Person person) {
        return person.born().stream()
                .flatMap(born -> born.getDayOfMonth() <= 12
                        ? java.util.stream.Stream.of(born, swapped(born))
                        : java.util.stream.Stream.of(born))
                .map(LocalDate::toString)
                .distinct()
                .toList();
    }

    private static LocalDate swapped(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    private static List<String> phones(Person person) {
        return List.of(PersonField.PHONE, PersonField.PHONE2).stream()
                .map(field -> Digits.only(person.get(field)))
                .filter(digits -> digits.length() >= PHONE_DIGITS)
                .map(digits -> digits.substring(digits.length() - PHONE_DIGITS))
                .toList();
    }

    private static List<String> emails(Person person) {
        return List.of(PersonField.EMAIL, PersonField.EMAIL2).stream()
                .map(field -> TextFold.fold(person.get(field)))
                .filter(email -> email.indexOf('@') > 0)
                .toList();
    }

    private static String address(Person person) {
        String street = TextFold.fold(person.get(PersonField.STREET));
        String where = TextFold.fold(person.get(PersonField.POSTCODE) + " " + person.get(PersonField.TOWN));
        return street.isEmpty() ? "" : street + "|" + where;
    }

    private static String nameOf(Person person) {
        return person.has(PersonField.LATIN) ? person.get(PersonField.LATIN) : person.get(PersonField.NAME);
    }

    private static boolean disjoint(List<String> first, List<String> second) {
        return java.util.Collections.disjoint(first, second);
    }
}
