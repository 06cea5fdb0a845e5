package org.psephos.chain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address of a tile or of an entry bundle (C2SP tlog-tiles): `tile/0/x001/234.p/5`, `tile/entries/000`.
/// One spelling each; every other is no address.
///
/// @param level 0 to 63 for hashes, [#ENTRIES] for entries
/// @param n which tile of the level, from 0
/// @param width 256 when full, else 1 to 255
public record TilePath(int level, long n, int width) {

    /// The level of entry bundles.
    public static final int ENTRIES = -1;

    private static final int LEVEL_MAX = 63;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > LEVEL_MAX || n < 0 || width < 1 || width > Tile.WIDTH) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /// The full or partial tile that holds hash or entry `n` of a tree of `size` leaves, as wide as it is there.
    ///
    /// @throws IllegalArgumentException when the tile is empty
    public static TilePath of(int level, long n, long size) {
        return new TilePath(level, n, Tile.width(size, Math.max(level, 0), n));
    }

    /// The address in `path`, if it is one.
    public static Optional<TilePath> parse(String path) {
        if (path.length() > 64) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String levelText = matcher.group(1);
        int level = levelText.equals("entries") ? ENTRIES : Integer.parseInt(levelText);
        String groups = matcher.group(2);
        if (level > LEVEL_MAX || groups.startsWith("x000")) {
            return Optional.empty();
        }
        String digits = groups.replace("x", "").replace("/", "").replaceFirst("^0+(?=.)", "");
        if (digits.length() > 18) {
            return Optional.empty();
        }
        return width(matcher.group(3)).map(width -> new TilePath(level, Long.parseLong(digits), width));
    }

    private static Optional<Integer> width(@Nullable String text) {
        if (text == null) {
            return Optional.of(Tile.WIDTH);
        }
        int width = Integer.parseInt(text);
        return width < Tile.WIDTH ? Optional.of(width) : Optional.empty();
    }

    /// Whether this names entries, not hashes.
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /// Whether the tile is full.
    public boolean isFull() {
        return width == Tile.WIDTH;
    }

    /// The one spelling.
    public String path() {
        StringBuilder groups = new StringBuilder(three(n % 1_000));
        for (long rest = n / 1_000; rest > 0; rest /= 1_000) {
            groups.insert(0, "x" + three(rest % 1_000) + "/");
        }
        return "tile/" + (isEntries() ? "entries" : level) + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    private static String three(long number) {
        return number < 10 ? "00" + number : number < 100 ? "0" + number : Long.toString(number);
    }

    @Override
    public String toString() {
        return path();
    }
}
