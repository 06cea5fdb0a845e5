package org.psephos.desktop.theme;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.psephos.common.text.Texts;

/// The texts of a program in the language of the moment; screens bind to them, so the language changes at run time.
///
/// Words made from other words by [#or(Class)] speak the same language at every moment.
public final class Words {

    private final ObjectProperty<Locale> locale;
    private final Function<Locale, Texts> source;
    private final ObjectBinding<Texts> texts;

    private Words(ObjectProperty<Locale> locale, Function<Locale, Texts> source) {
        this.locale = locale;
        this.source = source;
        this.texts = Bindings.createObjectBinding(() -> source.apply(locale.get()), locale);
    }

    /// The bundle `texts` beside `owner`, at first in `locale`.
    public static Words of(Class<?> owner, Locale locale) {
        return new Words(new SimpleObjectProperty<>(locale), language -> Texts.of(owner, "texts", language));
    }

    /// These words first, then the bundle `texts` beside `owner`; in the same language, now and later.
    public Words or(Class<?> owner) {
        return new Words(locale, language -> source.apply(language).or(Texts.of(owner, "texts", language)));
    }

    /// The texts of the moment; changes with the language.
    public ObservableValue<Texts> textsProperty() {
        return texts;
    }

    /// The texts of the moment.
    public Texts texts() {
        return texts.get();
    }

    /// The language of the moment.
    public Locale locale() {
        return locale.get();
    }

    /// Changes the language.
    public void speak(Locale language) {
        locale.set(language);
    }

    /// A text that follows the language.
    public StringBinding text(String key) {
        return Bindings.createStringBinding(() -> get(key), texts);
    }

    /// A text that follows the language and the value that fills its argument `name`.
    public StringBinding text(String key, String name, ObservableValue<?> value) {
        return Bindings.createStringBinding(() -> get(key, name, value.getValue()), texts, value);
    }

    /// Anything made from the texts of the moment.
    public <T> ObjectBinding<T> with(Function<Texts, T> make) {
        return Bindings.createObjectBinding(() -> make.apply(texts()), texts);
    }

    /// The text now.
    public String get(String key) {
        return texts().get(key);
    }

    /// The text now, with one argument.
    public String get(String key, String name, Object value) {
        return texts().get(key, name, value);
    }

    /// The text now, with named arguments.
    public String get(String key, Map<String, ?> arguments) {
        return texts().get(key, arguments);
    }
}
