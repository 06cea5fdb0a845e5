package org.psephos.roll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.psephos.common.VoterId;
import org.psephos.election.TextFold;

/// The roll in memory, found as one types: parts of the name in any order and from their start, without case and
/// accents, in the name's own script or in Latin letters; voter number, UUID or its first signs, digits of a
/// telephone, e-mail.
///
/// Thread-safe. Adding and replacing cost little; nothing is ever read from disk here.
public final class RollSearch {

    private static final int PHONE_DIGITS_MIN = 3;
    private static final String ID = "#";
    private static final Pattern ID_START = Pattern.compile("[0-9a-f]{4,8}");
    private static final Pattern LONG_ID = Pattern.compile("[0-9a-f]{9,32}");

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final NameKeys names = new NameKeys();
    private final NavigableMap<String, Slots> byKey = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final BitSet live = new BitSet();
    private final Map<VoterId, Integer> slots = new HashMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Map<String, List<Integer>> byBirth = new HashMap<>();

    /// One person with what is compared as a whole.
    private record Row(VoterId voter, Person person, String order, String phones, String emails) {}

    /// What a search found. Prints no personal data.
    ///
    /// @param voters the first ones, best first
    /// @param total how many match
    /// @param of how many there are
    public record Found(List<VoterId> voters, int total, int of) {
        public Found {
            voters = List.copyOf(voters);
        }
    }

    /// Adds a person, or replaces the one with this id.
    public void put(VoterId voter, Person person) {
        Row row = row(voter, person);
        List<String> keys = keys(voter, person);
        lock.writeLock().lock();
        try {
            Integer former = slots.get(voter);
            if (former != null) {
                live.clear(former);
                byNumber.remove(number(rows.get(former).person()), former);
                byBirth.getOrDefault(birth(rows.get(former).person()), new ArrayList<>())
                        .remove(/* element */ former);
            }
            int slot = rows.size();
            rows.add(row);
            live.set(slot);
            slots.put(voter, slot);
            if (person.has(PersonField.NUMBER)) {
                byNumber.put(number(person), slot);
            }
            byBirth.computeIfAbsent(birth(person), ignored -> new ArrayList<>(1))
                    .add(slot);
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, ignored -> new Slots()).add(slot));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The person with this id.
    public Optional<Person> person(VoterId voter) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(slots.get(voter))
                    .map(slot -> rows.get(slot).person());
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The voter with this voter number.
    public Optional<VoterId> byNumber(String number) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(byNumber.get(TextFold.fold(number)))
                    .map(slot -> rows.get(slot).voter());
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The voter with this name and date of birth, when there is exactly one.
    public Optional<VoterId> byNameAndBirth(Person person) {
        lock.readLock().lock();
        try {
            List<Integer> same = byBirth.getOrDefault(birth(person), List.of());
            return same.size() == 1 ? Optional.of(rows.get(same.getFirst()).voter()) : Optional.empty();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many persons there are.
    public int size() {
        lock.readLock().lock();
        try {
            return live.cardinality();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The voters that match every word of `query`; all of them, by name, when it is empty.
    ///
    /// @param keeps which voters are shown at all
    /// @param most how many voters to hand over; the count is exact whatever it is
    public Found find(String query, Predicate<VoterId> keeps, int most) {
        String[] terms = NameKeys.parts(TextFold.fold(query));
        lock.readLock().lock();
        try {
            BitSet hits = (BitSet) live.clone();
            BitSet exact = (BitSet) live.clone();
            BitSet whole = wholeId(query);
            if (whole.isEmpty()) {
                for (String term : terms) {
                    hits.and(matches(term));
                    exact.and(exactly(term));
                }
            } else {
                hits.and(whole);
            }
            return collect(hits, exact, keeps, most);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Counts all hits and keeps the best ones: those with every word written out first, then by name.
    private Found collect(BitSet hits, BitSet exact, Predicate<VoterId> keeps, int most) {
        Comparator<Integer> best = (first, second) -> compare(first, second, exact);
        PriorityQueue<Integer> kept = new PriorityQueue<>(best.reversed());
        int total = 0;
        for (int slot = hits.nextSetBit(0); slot >= 0; slot = hits.nextSetBit(slot + 1)) {
            if (keeps.test(rows.get(slot).voter())) {
                total++;
                if (kept.size() < most) {
                    kept.add(slot);
                } else if (most > 0 && compare(slot, kept.element(), exact) < 0) {
                    kept.remove();
                    kept.add(slot);
                }
            }
        }
        List<VoterId> voters =
                kept.stream().sorted(best).map(slot -> rows.get(slot).voter()).toList();
        return new Found(voters, total, live.cardinality());
    }

    private int compare(int first, int second, BitSet exact) {
        if (exact.get(first) != exact.get(second)) {
            return exact.get(first) ? -1 : 1;
        }
        int byName = rows.get(first).order().compareTo(rows.get(second).order());
        return byName != 0
                ? byName
                : rows.get(first).voter().compareTo(rows.get(second).voter());
    }

    /// A whole UUID, or more than its first eight signs, in any spelling, is never a name.
    private BitSet wholeId(String query) {
        BitSet found = new BitSet();
        String signs =
                query.strip().toLowerCase(Locale.ROOT).replace("urn:uuid:", "").replace("-", "");
        if (LONG_ID.matcher(signs).matches()) {
            scan(found, row -> row.voter().toString().replace("-", "").startsWith(signs));
        }
        return found;
    }

    private BitSet matches(String term) {
        BitSet found = new BitSet(rows.size());
        byKey.subMap(term, term + Character.MAX_VALUE).values().forEach(slots -> mark(slots, found));
        if (ID_START.matcher(term).matches()) {
            byKey.subMap(ID + term, ID + term + Character.MAX_VALUE).values().forEach(slots -> mark(slots, found));
        }
        String consonants = NameKeys.consonantKey(term);
        if (!consonants.isEmpty()) {
            Optional.ofNullable(byKey.get(consonants)).ifPresent(slots -> mark(slots, found));
        }
        String digits = Digits.only(term);
        if (digits.length() >= PHONE_DIGITS_MIN && term.codePoints().noneMatch(Character::isLetter)) {
            scan(found, row -> row.phones().contains(digits));
        }
        if (term.indexOf('@') >= 0 || term.indexOf('.') > 0) {
            scan(found, row -> row.emails().contains(term));
        }
        return found;
    }

    private BitSet exactly(String term) {
        BitSet found = new BitSet(rows.size());
        Optional.ofNullable(byKey.get(term)).ifPresent(slots -> mark(slots, found));
        return found;
    }

    private void scan(BitSet found, Predicate<Row> matches) {
        for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
            if (matches.test(rows.get(slot))) {
                found.set(slot);
            }
        }
    }

    private static void mark(Slots slots, BitSet found) {
        for (int i = 0; i < slots.count(); i++) {
            found.set(slots.get(i));
        }
    }

    private Row row(VoterId voter, Person person) {
        String phones = Digits.only(person.get(PersonField.PHONE)) + "|" + Digits.only(person.get(PersonField.PHONE2));
        String emails =
                TextFold.fold(person.get(PersonField.EMAIL)) + "|" + TextFold.fold(person.get(PersonField.EMAIL2));
        return new Row(voter, person, TextFold.fold(person.get(PersonField.NAME)), phones, emails);
    }

    private List<String> keys(VoterId voter, Person person) {
        java.util.Set<String> keys = new java.util.LinkedHashSet<>();
        for (PersonField field : List.of(PersonField.NAME, PersonField.LATIN, PersonField.NICK)) {
            keys.addAll(names.keys(person.get(field)));
        }
        if (person.has(PersonField.NUMBER)) {
            keys.add(number(person));
            keys.addAll(List.of(NameKeys.parts(number(person))));
        }
        String local = TextFold.fold(person.get(PersonField.EMAIL));
        if (local.indexOf('@') > 0) {
            keys.addAll(List.of(
                    NameKeys.parts(local.substring(0, local.indexOf('@')).replace('.', ' '))));
        }
        keys.add(ID + voter.toString().substring(0, 8));
        keys.removeIf(String::isEmpty);
        return List.copyOf(keys);
    }

    private static String birth(Person person) {
        return TextFold.fold(person.get(PersonField.NAME)) + "|" + person.get(PersonField.BORN);
    }

    private static String number(Person person) {
        return TextFold.fold(person.get(PersonField.NUMBER));
    }
}
