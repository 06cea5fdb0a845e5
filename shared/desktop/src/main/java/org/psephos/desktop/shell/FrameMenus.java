package org.psephos.desktop.shell;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;

/// The two menus of every app: View (language, theme, zoom) and Help.
final class FrameMenus {

    private FrameMenus() {}

    static Menu view(Words words, DisplaySettings display) {
        Menu menu = menu(words, "frame.menu.view");
        Menu languages = menu(words, "frame.menu.language");
        ToggleGroup spoken = new ToggleGroup();
        for (Locale locale : StaffLanguages.OFFERED) {
            languages.getItems().add(language(words, locale, spoken));
        }
        Menu zoom = menu(words, "frame.menu.zoom");
        ToggleGroup factors = new ToggleGroup();
        for (double factor : DisplaySettings.ZOOMS) {
            zoom.getItems().add(zoom(words, display, factor, factors));
        }
        CheckMenuItem dark = new CheckMenuItem();
        dark.textProperty().bind(words.text("frame.menu.dark"));
        dark.setId("frame.dark");
        display.themeProperty().subscribe(theme -> dark.setSelected(theme == Theme.DARK));
        dark.setOnAction(event -> display.themeProperty().set(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        CheckMenuItem still = new CheckMenuItem();
        still.textProperty().bind(words.text("frame.menu.still"));
        still.selectedProperty().bindBidirectional(display.lessMotionProperty());
        menu.getItems().addAll(languages, zoom, new SeparatorMenuItem(), dark, still);
        return menu;
    }

    private static RadioMenuItem language(Words words, Locale locale, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(locale.getDisplayLanguage(locale));
        item.setId("frame.language." + locale.getLanguage());
        item.setToggleGroup(group);
        item.setOnAction(event -> words.speak(locale));
        words.textsProperty()
                .subscribe(
                        texts -> item.setSelected(texts.locale().getLanguage().equals(locale.getLanguage())));
        return item;
    }

    private static RadioMenuItem zoom(Words words, DisplaySettings display, double factor, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem();
        item.textProperty().bind(words.with(texts -> texts.get("frame.zoom", "factor", factor)));
        item.setToggleGroup(group);
        item.setOnAction(event -> display.zoomProperty().set(factor));
        display.zoomProperty().subscribe(now -> item.setSelected(now == factor));
        return item;
    }

    static Menu help(Words words, Consumer<FrameAct> act) {
        Menu menu = menu(words, "frame.menu.help");
        MenuItem page = new MenuItem();
        page.textProperty().bind(words.text("frame.menu.helpPage"));
        page.setId("frame.helpPage");
        page.setAccelerator(FrameAct.HELP.combination());
        page.setOnAction(event -> act.accept(FrameAct.HELP));
        MenuItem about = new MenuItem();
        about.textProperty().bind(words.text("frame.menu.about"));
        about.setId("frame.about");
        about.setOnAction(event -> act.accept(FrameAct.ABOUT));
        menu.getItems().addAll(page, about);
        return menu;
    }

    private static Menu menu(Words words, String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(words.text(key));
        menu.setId(key);
        return menu;
    }
}
