package org.psephos.roll;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.psephos.election.TextFold;

/// The keys by which a name is found: its parts without case and accents, the same in Latin letters, and for scripts
/// that write no vowels the consonants alone (marked by [#CONSONANTS]).
final class NameKeys {

    /// Stands before a key that is made of consonants only.
    static final char CONSONANTS = '~';

    private static final Pattern PARTS = Pattern.compile("[\\s,;'’\"()/_-]+");
    private static final int CACHE_MAX = 200_000;
    private static final int CONSONANTS_MIN = 2;

    /// How people who write Latin letters without marks spell a sound: Шевченко as shevchenko, शर्मा as sharma.
    private static final Map<String, String> SPELT =
            Map.of("š", "sh", "č", "ch", "ž", "zh", "ŝ", "shch", "ś", "sh", "ṣ", "sh", "ẖ", "kh", "ḫ", "kh", "û", "yu");

    private final Transliterator latin = Transliterator.getInstance("Any-Latin");
    private final Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
    private final ConcurrentHashMap<String, List<String>> cache = new ConcurrentHashMap<>();

    /// All keys of a name.
    Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (String part : parts(TextFold.fold(name))) {
            keys.add(part);
            if (!isAscii(part)) {
                latin(part).forEach(spelt -> add(part, spelt, keys));
            }
        }
        return keys;
    }

    private static void add(String part, String spelt, Set<String> keys) {
        keys.addAll(List.of(parts(spelt)));
        String joined = spelt.replaceAll("[^a-z0-9]", "");
        if (!joined.isEmpty()) {
            keys.add(joined);
        }
        if (isVowelless(part)) {
            keys.add(CONSONANTS + consonants(joined));
        }
    }

    /// The parts of what is searched for, folded.
    static String[] parts(String folded) {
        String stripped = folded.strip();
        return stripped.isEmpty() ? new String[0] : PARTS.split(stripped);
    }

    /// The consonant key of a Latin word, or an empty text when it has too few consonants to mean anything.
    static String consonantKey(String word) {
        String consonants = consonants(word);
        return isAscii(word) && consonants.length() >= CONSONANTS_MIN ? CONSONANTS + consonants : "";
    }

    /// The name as one word in Latin letters with its parts in order, for comparing two names.
    String compared(String name) {
        return keys(name).stream()
                .filter(key -> isAscii(key) && key.charAt(0) != CONSONANTS)
                .sorted()
                .distinct()
                .reduce("", (first, second) -> first + " " + second)
                .strip();
    }

    /// The spellings in ASCII: by letters, and by sounds where the two differ.
    private List<String> latin(String part) {
        List<String> known = cache.get(part);
        if (known != null) {
            return known;
        }
        List<String> spelt;
        synchronized (latin) {
            String marked = latin.transliterate(part);
            String letters = TextFold.fold(ascii.transliterate(marked));
            String sounds = marked.equals(part) ? letters : TextFold.fold(ascii.transliterate(bySound(marked)));
            spelt = letters.equals(sounds) ? List.of(letters) : List.of(letters, sounds);
        }
        if (cache.size() < CACHE_MAX) {
            cache.put(part, spelt);
        }
        return spelt;
    }

    private static String bySound(String marked) {
        String spelt = java.text.Normalizer.normalize(marked, java.text.Normalizer.Form.NFC);
        for (Map.Entry<String, String> each : SPELT.entrySet()) {
            spelt = spelt.replace(each.getKey(), each.getValue());
        }
        return spelt;
    }

    private static String consonants(String latin) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean twice = !out.isEmpty() && out.charAt(out.length() - 1) == c;
            if (c >= 'a' && c <= 'z' && "aeiouwy".indexOf(c) < 0 && !twice) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isVowelless(String part) {
        return part.codePoints().anyMatch(point -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            return script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW;
        });
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                return false;
            }
        }
        return true;
    }
}
