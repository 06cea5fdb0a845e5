package org.psephos.roll.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.psephos.common.Chance;

/// Names of twelve scripts, put together from the parts in `names.txt`.
final class SampleNames {

    private final List<Pool> pools;

    private SampleNames(List<Pool> pools) {
        this.pools = List.copyOf(pools);
    }

    /// A part of a name.
    ///
    /// @param text in its own script
    /// @param latin in Latin letters
    private record Part(String text, String latin) {

        static Part of(String spelt) {
            int equals = spelt.indexOf('=');
            return equals < 0
                    ? new Part(spelt, spelt)
                    : new Part(spelt.substring(0, equals), spelt.substring(equals + 1));
        }
    }

    /// The parts of one script.
    private record Pool(String script, int share, List<Part> given, List<Part> family) {

        static Pool of(String line) {
            String[] cells = line.split("\\|");
            return new Pool(cells[0], Integer.parseInt(cells[1]), parts(cells[2]), parts(cells[3]));
        }

        private static List<Part> parts(String cell) {
            return Stream.of(cell.split(";")).map(Part::of).toList();
        }

        /// Family name first, without a space, where the script does so.
        Name name(Part first, Part last) {
            String latin = first.latin() + " " + last.latin();
            return switch (script) {
                case "latin" -> new Name(first.text() + " " + last.text(), "");
                case "han", "hangul" -> new Name(last.text() + first.text(), latin);
                default -> new Name(first.text() + " " + last.text(), latin);
            };
        }
    }

    /// A whole name.
    ///
    /// @param text in its own script
    /// @param latin in Latin letters; empty when that is its own script
    record Name(String text, String latin) {}

    static SampleNames load() {
        try (InputStream in = Objects.requireNonNull(SampleNames.class.getResourceAsStream("names.txt"))) {
            return new SampleNames(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Pool::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The scripts of `count` voters by their shares, in an order that `chance` draws.
    List<Integer> scripts(int count, Chance chance) {
        List<Integer> deck = new ArrayList<>();
        for (int pool = 0; pool < pools.size(); pool++) {
            for (int i = 0; i < pools.get(pool).share(); i++) {
                deck.add(pool);
            }
        }
        for (int last = deck.size() - 1; last > 0; last--) {
            java.util.Collections.swap(deck, last, chance.below(last + 1));
        }
        List<Integer> scripts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            scripts.add(deck.get(i % deck.size()));
        }
        return scripts;
    }

    Name draw(int script, Chance chance) {
        Pool pool = pools.get(script);
        return pool.name(
                pool.given().get(chance.below(pool.given().size())),
                pool.family().get(chance.below(pool.family().size())));
    }
}
