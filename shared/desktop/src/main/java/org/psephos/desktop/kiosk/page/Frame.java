package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.Overlay;

/// One page on the screen: head band, page, foot band. Thrown away as a whole when the page changes.
final class Frame extends BorderPane {

    private final List<Runnable> releases = new ArrayList<>();

    /// @param id of the page
    Frame(String id, Node head, Region body, Node foot) {
        setId(id);
        body.getStyleClass().add("pk-page");
        body.setId(id + ".body");
        setTop(head);
        setCenter(body);
        setBottom(foot);
        setMinSize(0, 0);
    }

    /// Tells `listener` the value now and at each change, until the page is released.
    <T> void watch(ObservableValue<T> value, Consumer<? super T> listener) {
        ChangeListener<T> change = (observed, before, now) -> listener.accept(now);
        value.addListener(change);
        releases.add(() -> value.removeListener(change));
        listener.accept(value.getValue());
    }

    /// Gives back everything that was taken; the page shows nothing any more.
    void release() {
        releases.forEach(Runnable::run);
        releases.clear();
        setTop(null);
        setCenter(null);
        setBottom(null);
    }

    /// The head of a page on which a voter works: page, election, Settings, Help.
    static Band head(Screen screen, String page) {
        Paragraph name = Sentence.bold(page);
        name.setId("kiosk.page");
        return styled(new Band(screen.scale(), name, election(screen), tools(screen), Band.Spill.BELOW), "pk-head");
    }

    /// The head of a sheet: what it is, and the election.
    static Band sheetHead(Screen screen, String title) {
        Paragraph name = Sentence.bold(screen.say(title));
        name.setId("kiosk.page");
        return styled(new Band(screen.scale(), name, election(screen), new Region(), Band.Spill.BELOW), "pk-head");
    }

    /// The head of a page without tools: election at the start, place and fingerprint at the end.
    static Band plainHead(Screen screen) {
        Paragraph election = Sentence.bold(screen.election());
        election.setId("kiosk.election");
        Paragraph where = Sentence.of(where(screen));
        where.setId("kiosk.ballot");
        return styled(new Band(screen.scale(), election, new Region(), where, Band.Spill.BELOW), "pk-head");
    }

    private static String where(Screen screen) {
        return screen.session()
                .offer()
                .map(offer -> offer.place().isEmpty()
                        ? screen.say("head.ballot", "code", offer.ballot().shortForm())
                        : screen.say(
                                "head.place",
                                java.util.Map.of(
                                        "place",
                                        Screen.isolated(offer.place()),
                                        "code",
                                        offer.ballot().shortForm())))
                .orElse("");
    }

    private static Paragraph election(Screen screen) {
        Paragraph election = Sentence.plain(screen.election());
        election.setId("kiosk.election");
        return election;
    }

    private static HBox tools(Screen screen) {
        KioskButton settings = new KioskButton(
                        "kiosk.settings",
                        screen.say("head.settings"),
                        () -> screen.session().show(Overlay.SETTINGS))
                .before(Feather.SLIDERS)
                .as("pk-plain", "pk-tool");
        KioskButton help = new KioskButton(
                        "kiosk.help",
                        screen.say("head.help"),
                        () -> screen.session().show(Overlay.HELP))
                .before(Feather.HELP_CIRCLE)
                .as("pk-plain", "pk-tool");
        return new HBox(screen.scale().pxUp(KioskMetrics.GAP) * 1.7, settings, help);
    }

    /// A foot: something at the start, a text, something at the end.
    static Band foot(Screen screen, Node start, Paragraph middle, Node end, Band.Spill spill) {
        return styled(new Band(screen.scale(), start, middle, end, spill), "pk-foot");
    }

    private static Band styled(Band band, String style) {
        band.getStyleClass().add(style);
        return band;
    }
}
