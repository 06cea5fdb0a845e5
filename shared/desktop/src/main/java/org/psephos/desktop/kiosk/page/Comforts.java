package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.part.OptionRow;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.part.Tile;
import org.psephos.desktop.kiosk.part.TileGrid;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.election.Language;

/// Language, text size and colours, each shown as itself. Used on the welcome page and in the settings.
final class Comforts {

    private final Screen screen;
    private final String prefix;

    /// @param prefix of the ids
    Comforts(Screen screen, String prefix) {
        this.screen = screen;
        this.prefix = prefix;
    }

    TileGrid languages() {
        List<Node> tiles = new ArrayList<>();
        for (Language language :
                screen.session().offer().map(KioskOffer::languages).orElse(List.of())) {
            OptionRow row = OptionRow.look(
                    prefix + ".language." + language,
                    language.ownName(),
                    () -> choose(comfort().in(language)));
            row.setSelected(language.equals(comfort().language()));
            tiles.add(row);
        }
        return new TileGrid(screen.scale(), 2, screen.font() * 9.6, tiles);
    }

    VBox sizes() {
        List<Node> tiles = new ArrayList<>();
        for (TextSize size : TextSize.values()) {
            String word = size.name().toLowerCase(Locale.ROOT);
            Tile tile = new Tile(
                    prefix + ".size." + word,
                    screen.say("size.sample"),
                    screen.scale().fontPx(size.capitalMillimetres()),
                    screen.say("size." + word),
                    () -> choose(comfort().sized(size)));
            tile.setSelected(size == comfort().size());
            tiles.add(tile);
        }
        return titled("size.title", new TileGrid(screen.scale(), 4, screen.font() * 4.7, tiles));
    }

    VBox themes() {
        List<Node> tiles = new ArrayList<>();
        for (KioskTheme theme : KioskTheme.values()) {
            String word = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
            OptionRow row = OptionRow.look(
                    prefix + ".theme." + word,
                    screen.say("theme." + word),
                    () -> choose(comfort().coloured(theme)));
            row.getStyleClass().addAll("root", "ps-kiosk", theme.styleClass(), "pk-sample");
            row.setSelected(theme == comfort().theme());
            tiles.add(row);
        }
        return titled("theme.title", new TileGrid(screen.scale(), 2, screen.font() * 9.6, tiles));
    }

    private Comfort comfort() {
        return screen.session().state().comfort();
    }

    private void choose(Comfort next) {
        screen.session().choose(next);
    }

    private VBox titled(String key, Node grid) {
        return new VBox(screen.scale().pxUp(KioskMetrics.GAP) * 0.6, Sentence.of(screen.say(key), "pk-bold"), grid);
    }
}
