package org.psephos.desktop.kiosk.page;

import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;

/// A sentence with the seconds that are left.
final class Countdown {

    private Countdown() {}

    static Paragraph of(Screen screen, String key) {
        Paragraph words = Sentence.of(screen.say(key, "seconds", 88));
        words.setId("kiosk.countdown");
        return words;
    }

    static void follow(Frame frame, Screen screen, Paragraph words, String key) {
        frame.watch(
                screen.session().state().secondsLeftProperty(),
                seconds -> Sentence.set(words, screen.say(key, "seconds", seconds)));
    }
}
