package org.psephos.balloteditor.screen;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.psephos.common.text.Texts;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Language;

/// Languages and time zones to choose by their names; the first letters of a name lead to it.
final class Choices {

    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    /// Those of the kiosk's own sentences first.
    private static final List<String> LANGUAGES = List.of(
            "en", "ar", "es", "uk", "bg", "bn", "ca", "cs", "da", "de", "el", "et", "eu", "fa", "fi", "fr", "ga", "gl",
            "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "ko", "lt", "lv", "mk", "ms", "mt", "nb", "nl",
            "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "th", "tr", "ur", "vi", "zh-Hans",
            "zh-Hant");

    private static final int KIOSK_LANGUAGES = 4;

    private Choices() {}

    /// A list of languages.
    static ComboBox<Language> languages(String id, Words words) {
        Locale reader = words.locale();
        ComboBox<Language> box = box(
                id,
                language -> name(language, reader),
                language -> Stream.of(language.ownName(), known(language, reader)));
        List<Language> all = LANGUAGES.stream().map(Language::new).toList();
        Comparator<Language> byName = Comparator.comparing(
                language -> known(language, reader), Collator.getInstance(ULocale.forLocale(reader))::compare);
        box.getItems()
                .setAll(Stream.concat(
                                all.stream().limit(KIOSK_LANGUAGES),
                                all.stream().skip(KIOSK_LANGUAGES).sorted(byName))
                        .toList());
        return box;
    }

    /// A language's own name, and the reader's name for it where that is another one.
    static String name(Language language, Locale reader) {
        String own = language.ownName();
        String known = known(language, reader);
        return own.equalsIgnoreCase(known) ? own : Texts.isolate(own) + " · " + Texts.isolate(known);
    }

    private static String known(Language language, Locale reader) {
        return ULocale.forLanguageTag(language.tag()).getDisplayName(ULocale.forLocale(reader));
    }

    /// A list of the world's time zones by their cities.
    static ComboBox<ZoneId> zones(String id, Words words) {
        Locale reader = words.locale();
        ComboBox<ZoneId> box = box(id, zone -> name(zone, reader), zone -> Stream.of(city(zone, reader)));
        box.getItems()
                .setAll(Stream.concat(Stream.of(ZoneId.of("UTC")), cities(reader))
                        .toList());
        return box;
    }

    /// One zone of each city's name and rules, in the order of the names.
    private static Stream<ZoneId> cities(Locale reader) {
        Map<String, ZoneId> byName = new TreeMap<>(Collator.getInstance(ULocale.forLocale(reader))::compare);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> REGIONS.contains(id.split("/", 2)[0]) && id.contains("/"))
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> {
                    String city = city(zone, reader);
                    ZoneId other = byName.putIfAbsent(city, zone);
                    if (other != null && !other.getRules().equals(zone.getRules())) {
                        byName.put(city + " " + zone.getId(), zone);
                    }
                });
        return byName.values().stream();
    }

    /// City first, so that letters lead to it: `Vienna · Central European Time`.
    static String name(ZoneId zone, Locale reader) {
        String city = city(zone, reader);
        String time = zone.getDisplayName(TextStyle.FULL, reader);
        return city.equals(time) || !zone.getId().contains("/") ? city : city + " · " + time;
    }

    /// The reader's name of a zone's city; the id of a zone without a city.
    private static String city(ZoneId zone, Locale reader) {
        String id = zone.getId();
        if (!id.contains("/")) {
            return id;
        }
        String known = TimeZoneNames.getInstance(ULocale.forLocale(reader)).getExemplarLocationName(id);
        return known == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : known;
    }

    /// @param starts the names whose first letters lead to an item
    private static <T> ComboBox<T> box(String id, Function<T, String> name, Function<T, Stream<String>> starts) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        StringBuilder typed = new StringBuilder();
        box.focusedProperty().subscribe(() -> typed.setLength(0));
        box.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            String sign = event.getCharacter();
            if (!sign.isEmpty() && Character.isLetter(sign.codePointAt(0))) {
                event.consume();
                lead(box, starts, typed, sign);
            }
        });
        return box;
    }

    /// The letters typed so far lead to the first name that begins with them; letters that lead nowhere begin anew.
    private static <T> void lead(
            ComboBox<T> box, Function<T, Stream<String>> starts, StringBuilder typed, String sign) {
        typed.append(sign);
        if (!choose(box, starts, typed.toString())) {
            typed.setLength(0);
            typed.append(sign);
            choose(box, starts, sign);
        }
    }

    private static <T> boolean choose(ComboBox<T> box, Function<T, Stream<String>> starts, String start) {
        return box.getItems().stream()
                .filter(item ->
                        starts.apply(item).anyMatch(name -> name.regionMatches(true, 0, start, 0, start.length())))
                .findFirst()
                .map(item -> {
                    box.setValue(item);
                    return true;
                })
                .orElse(false);
    }
}
