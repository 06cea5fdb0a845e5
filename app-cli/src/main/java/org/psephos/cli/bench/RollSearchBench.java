package org.psephos.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.LineOutcome;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.roll.RollImport;
import org.psephos.roll.RollSearch;
import org.psephos.roll.SimilarPersons;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Searching a large roll: every key that a clerk types is one search. Bar: p95 of a key at most 50 ms at 100,000
/// persons.
@Command(
        name = "roll-search",
        mixinStandardHelpOptions = true,
        description = "Reads a large roll from CSV and searches it key by key; bar: p95 of a key <= 50 ms.")
public final class RollSearchBench implements Callable<Integer> {

    private static final double BAR_MILLIS = 50;
    private static final int SHOWN = 50;

    @Option(names = "--persons", paramLabel = "N", description = "How many persons (default 100000).")
    private int persons = 100_000;

    @Option(names = "--queries", paramLabel = "N", description = "How many names are typed (default 400).")
    private int queries = 400;

    @Option(names = "--seed", paramLabel = "S", description = "The seed (default 1).")
    private long seed = 1;

    @Spec
    private @Nullable CommandSpec spec;

    private final Time time = Time.system();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
        List<Person> roll = SampleRoll.persons(seed, persons);
        byte[] csv = SampleFiles.roll(roll).getBytes(StandardCharsets.UTF_8);
        List<Person> read = new ArrayList<>(persons);
        out.printf("reading %,d lines of CSV: %.2f s%n", persons, seconds(() -> read(csv, read)));
        RollSearch search = new RollSearch();
        SimilarPersons similar = new SimilarPersons();
        out.printf("making the index: %.2f s%n", seconds(() -> each(read, search::put)));
        out.printf("making the index of likenesses: %.2f s%n", seconds(() -> each(read, similar::put)));
        type(search, roll, queries / 10);
        Spread keys = type(search, roll, queries);
        out.println("search, one key each: " + keys);
        out.println("likely duplicates of a person: " + alike(similar, roll));
        boolean held = keys.millis(95) <= BAR_MILLIS;
        out.printf("bar: p95 of a key <= %.0f ms at %,d persons: %s%n", BAR_MILLIS, persons, held ? "held" : "MISSED");
        out.flush();
        return held ? Exit.OK.status() : Exit.REFUSED.status();
    }

    private void each(List<Person> persons, BiConsumer<VoterId, Person> put) {
        IdSource ids = IdSource.from(Chance.seeded(seed));
        persons.forEach(person -> put.accept(new VoterId(ids.next()), person));
    }

    private void read(byte[] csv, List<Person> into) {
        try {
            CsvFile file = CsvFile.look(new ByteArrayInputStream(csv));
            LocalDate today = LocalDate.of(2031, 1, 1);
            new RollImport(file, DateOrder.YEAR_FIRST, new RollSearch(), today, today)
                    .run(new ByteArrayInputStream(csv), outcome -> {
                        if (outcome instanceof LineOutcome.New fresh) {
                            into.add(fresh.person());
                        }
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Types names, numbers and telephones sign by sign.
    private Spread type(RollSearch search, List<Person> roll, int times) {
        Chance chance = Chance.seeded(seed + 1);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String text = wanted(roll.get(chance.below(roll.size())), i);
            for (int end = 1; end <= text.length(); end = text.offsetByCodePoints(end - 1, 1) + 1) {
                String typed = text.substring(0, Math.min(end, text.length()));
                long begin = time.ticks();
                search.find(typed, voter -> true, Math.min(SHOWN, Limits.STANDARD.searchHitsMax()));
                nanos.add(time.ticks() - begin);
            }
        }
        return spread(nanos);
    }

    private static String wanted(Person person, int turn) {
        String latin = person.has(PersonField.LATIN) ? person.get(PersonField.LATIN) : person.get(PersonField.NAME);
        return switch (turn % 4) {
            case 0 -> person.get(PersonField.NAME);
            case 1 -> latin.toLowerCase(java.util.Locale.ROOT);
            case 2 -> person.get(PersonField.NUMBER);
            default ->
                person.has(PersonField.PHONE) ? person.get(PersonField.PHONE).substring(5) : latin;
        };
    }

    private Spread alike(SimilarPersons similar, List<Person> roll) {
        Chance chance = Chance.seeded(seed + 2);
        List<Long> nanos = new ArrayList<>();
        VoterId nobody = new VoterId(IdSource.from(chance).next());
        for (int i = 0; i < queries; i++) {
            long begin = time.ticks();
            similar.alike(roll.get(chance.below(roll.size())), nobody);
            nanos.add(time.ticks() - begin);
        }
        return spread(nanos);
    }

    private double seconds(Runnable work) {
        long begin = time.ticks();
        work.run();
        return (time.ticks() - begin) / 1e9;
    }

    private static Spread spread(List<Long> nanos) {
        return new Spread(nanos);
    }
}
