package org.psephos.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.psephos.common.Check;

/// The bundled fonts. Loading them also tells the system's font matcher about them, for this process only, so that a
/// name in any of their scripts renders alike on a machine that has no font but its smallest one.
/// How they are made and why: `docs/decisions/0025-one-noto-sans-file.md`.
public final class Fonts {

    /// The family of every text.
    public static final String TEXT = "Noto Sans";

    /// The family of codes.
    public static final String CODE = "Noto Sans Mono";

    private static final List<String> FILES = List.of(
            "NotoSans-Regular.ttf",
            "NotoSans-Bold.ttf",
            "NotoSansMono-Regular.ttf",
            "NotoSansMono-Bold.ttf",
            "NotoSansCJK-Regular.otf",
            "NotoEmoji-Regular.ttf");

    private Fonts() {}

    /// Loads all of them, once in a process; later calls return at once. All of them before the first text is drawn:
    /// the toolkit looks for its fallbacks once, and what is loaded later is not among them.
    public static void load() {
        Holder.touch();
    }

    /// Initialised by the first call: the class loader makes it happen exactly once.
    private static final class Holder {

        static {
            FILES.forEach(Holder::loadOne);
            LineBreaks.repair();
        }

        static void touch() {
            Check.that(!FILES.isEmpty(), "fonts are bundled");
        }

        private static void loadOne(String file) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
                Check.that(in != null && Font.loadFont(in, 14) != null, "bundled font " + file + " is whole");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
