package org.psephos.common.text;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// One or more bundles of sentences in one language. Patterns are ICU MessageFormat with named arguments and plurals.
///
/// A bundle is a UTF-8 `.properties` file in the package of the class that names it; English is the fallback of every
/// language. A key that is in no bundle is shown as `⟦key⟧`, and a test of each module finds it. Thread-safe.
public final class Texts {

    private final Locale locale;
    private final List<ResourceBundle> bundles;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /// The bundle `name` (say `texts`) beside `owner`, in `locale`.
    ///
    /// @throws MissingResourceException when there is no such bundle even in English
    public static Texts of(Class<?> owner, String name, Locale locale) {
        String base = owner.getPackageName() + "." + name;
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, List.of(ResourceBundle.getBundle(base, locale, owner.getClassLoader(), control)));
    }

    /// These bundles first, then those of `next`.
    public Texts or(Texts next) {
        return new Texts(
                locale,
                java.util.stream.Stream.concat(bundles.stream(), next.bundles.stream())
                        .toList());
    }

    /// The language of these texts.
    public Locale locale() {
        return locale;
    }

    /// Whether the language is written from right to left.
    public boolean rightToLeft() {
        return new com.ibm.icu.util.ULocale(locale.toLanguageTag()).isRightToLeft();
    }

    /// The text without arguments.
    public String get(String key) {
        return get(key, Map.of());
    }

    /// The text with one argument.
    public String get(String key, String name, Object value) {
        return get(key, Map.of(name, value));
    }

    /// The text with named arguments. Wrap names of people in [#isolate(String)].
    public String get(String key, Map<String, ?> arguments) {
        String pattern = pattern(key);
        if (pattern == null) {
            return "⟦" + key + "⟧";
        }
        MessageFormat format = formats.computeIfAbsent(key, ignored -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /// Whether some bundle has the key.
    public boolean has(String key) {
        return pattern(key) != null;
    }

    /// A name inside a sentence. The place where direction would be isolated (Unicode UAX #9), and deliberately
    /// without signs: JavaFX tears an isolated Arabic name out of its Arabic sentence
    /// (`docs/intentional-oddities.md`). A sentence that needs more than one name puts them into labels of their
    /// own.
    public static String isolate(String text) {
        return text;
    }

    private @org.jspecify.annotations.Nullable String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return null;
    }
}
