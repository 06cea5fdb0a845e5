package org.psephos.cli.demo.world;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.psephos.common.text.Texts;

/// Tells it in sentences, a line each, and waits for nobody.
public final class SpokenShow implements Show {

    private final Texts texts = Texts.of(SpokenShow.class, "texts", Locale.ENGLISH);
    private final Consumer<String> say;

    /// @param say told a sentence each
    public SpokenShow(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void act(String key) {
        // who reads lines is told what has happened, not what will
    }

    @Override
    public void says(String key, Map<String, ?> facts) {
        say.accept(texts.get(key, facts));
    }

    @Override
    public void beat(Beat beat) {
        // as fast as the machine
    }
}
