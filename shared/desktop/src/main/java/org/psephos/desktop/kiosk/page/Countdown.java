package org.psephos.desktop.kiosk.page;

import javafx.scene.text.TextFlow;
import org.psephos.desktop.kiosk.part.Sentence;

/// A sentence with the seconds that are left.
final class Countdown {

    private Countdown() {}

    static TextFlow of(Screen screen, String key) {
        TextFlow words = Sentence.of(screen.say(key, "seconds", 88));
        words.setId("kiosk.countdown");
        return words;
    }

    static void follow(Frame frame, Screen screen, TextFlow words, String key) {
        frame.watch(
                screen.session().state().secondsLeftProperty(),
                seconds -> Sentence.set(words, screen.say(key, "seconds", seconds)));
    }
}
