package org.psephos.desktop.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Sizes;
import org.psephos.desktop.theme.Words;

/// The frame of a staff app: strip, title bar, navigation, page, foot; above them dialogs and toasts.
///
/// `new StaffFrame(model, words, display, tasks)`, then [#menu], [#on], [#pages], [#scene]. Nothing of a page is made
/// before it is shown, and nothing is shown while a cover (sign-in, lock) lies over it.
public final class StaffFrame {

    private final FrameViewModel model;
    private final Words words;
    private final DisplaySettings display;
    private final Map<FrameAct, Runnable> acts = new EnumMap<>(FrameAct.class);
    private final ReadOnlyBooleanWrapper scans = new ReadOnlyBooleanWrapper();
    private final MenuBar menuBar = new MenuBar();
    private final NavView nav;
    private final TitleBar bar;
    private final PageHolder holder = new PageHolder();
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay;
    private final ZoomPane root;
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();

    /// @param model what stands around the page
    /// @param appWords the app's words; the frame adds its own
    /// @param display theme and zoom
    /// @param tasks for toasts
    public StaffFrame(FrameViewModel model, Words appWords, DisplaySettings display, Tasks tasks) {
        this.model = model;
        this.words = FrameWords.of(appWords);
        this.display = display;
        this.nav = new NavView(model);
        this.bar = new TitleBar(model, words, this::act);
        this.overlay = new Overlay(frame, tasks);
        this.root = new ZoomPane(overlay);
        menuBar.getMenus().addAll(FrameMenus.view(words, display), FrameMenus.help(words, this::act));
        menuBar.setId("frame.menu");
        acts.put(
                FrameAct.HELP,
                () -> HelpDialog.open(overlay, words, model.pageProperty().get(), acts.keySet()));
        acts.put(FrameAct.ABOUT, () -> AboutDialog.open(overlay, words));
        assemble();
        model.pageProperty().subscribe(this::showPage);
        words.textsProperty().subscribe(texts -> speak());
        display.zoomProperty().subscribe(root::zoom);
        model.electionProperty().subscribe(now -> rehearse(now.rehearsal()));
    }

    private void assemble() {
        FoldingBar strip =
                new FoldingBar(Sizes.STRIP, new HBox(menuBar), new HBox(), new StationStrip(model), new HBox());
        strip.getStyleClass().add("ps-strip");
        frame.setTop(new VBox(strip, bar.node()));
        frame.setCenter(holder);
        frame.setBottom(new FootView(model, words, this::act, scans.getReadOnlyProperty()));
        frame.getStyleClass().add("ps-frame");
        frame.setId("frame");
        frame.widthProperty().subscribe(width -> fold());
        covered.subscribe(now -> fold());
    }

    private void fold() {
        boolean narrow = frame.getWidth() > 0 && frame.getWidth() < Sizes.FOLD;
        bar.foldedProperty().set(narrow && !covered.get());
        frame.setLeft(narrow || covered.get() ? null : nav);
    }

    private void rehearse(boolean rehearsal) {
        frame.getStyleClass().remove("ps-rehearsal-frame");
        if (rehearsal) {
            frame.getStyleClass().add("ps-rehearsal-frame");
        }
    }

    private void speak() {
        root.setNodeOrientation(
                words.texts().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        holder.forget();
        showPage(model.pageProperty().get());
    }

    private void showPage(String id) {
        if (!covered.get()) {
            holder.show(id);
        }
    }

    /// Adds a menu before View and Help.
    public void menu(Menu menu) {
        menuBar.getMenus().add(menuBar.getMenus().size() - 2, menu);
    }

    /// What the frame does when it is asked for `act` by key or button. Without it the act is not offered.
    public void on(FrameAct act, Runnable run) {
        acts.put(act, run);
        scans.set(acts.containsKey(FrameAct.SCAN));
    }

    /// The pages, in order; shows the first one.
    public void pages(List<PageSpec> pages) {
        holder.offer(pages);
        nav.show(pages);
        bar.offer(pages);
        if (pages.stream()
                .anyMatch(page -> page.id().equals(model.pageProperty().get()))) {
            showPage(model.pageProperty().get());
        } else if (!pages.isEmpty()) {
            model.pageProperty().set(pages.getFirst().id());
        }
    }

    /// Lays `screen` (sign-in, lock) in the place of navigation and page. Dialogs are closed; the page goes out of the
    /// scene and keeps what was typed into it.
    public void cover(Region screen) {
        overlay.closeAll();
        holder.hide();
        covered.set(true);
        frame.setCenter(screen);
    }

    /// Takes the cover away and shows the page that is chosen.
    public void uncover() {
        covered.set(false);
        frame.setCenter(holder);
        nav.focusChosen();
        showPage(model.pageProperty().get());
    }

    /// Whether a cover lies over the pages.
    public boolean isCovered() {
        return covered.get();
    }

    /// Dialogs and toasts of this window.
    public Overlay overlay() {
        return overlay;
    }

    /// The words of the app and of the frame.
    public Words words() {
        return words;
    }

    /// The root, for a scene that is made elsewhere.
    public Parent root() {
        return root;
    }

    /// A dressed scene of this size with the frame's keys.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        display.themeProperty().subscribe(theme -> theme.dress(scene));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        return scene;
    }

    private void keys(KeyEvent event) {
        if (event.isShortcutDown() && (event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.EQUALS)) {
            display.zoomBy(1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.MINUS) {
            display.zoomBy(-1);
        }
        for (FrameAct act : FrameAct.values()) {
            boolean always = act == FrameAct.LOCK;
            if (act.combination().match(event) && (always || !overlay.isOpen())) {
                act(act);
                event.consume();
            }
        }
    }

    private void act(FrameAct act) {
        boolean allowed = act == FrameAct.HELP || act == FrameAct.ABOUT || !covered.get();
        Runnable run = acts.get(act);
        if (allowed && run != null) {
            run.run();
        }
    }
}
