package org.psephos.balloteditor.screen;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.psephos.common.Time;
import org.psephos.desktop.kiosk.page.KioskPreview;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.shell.FrameElection;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;

/// The pages of the ballot editor in the frame of every staff app.
public final class EditorWindow {

    private static final double NARROW_WIDTH = 800;
    private static final double NARROW_HEIGHT = 1000;

    private final StaffFrame frame;
    private final FrameViewModel around;
    private final ElectionsViewModel elections;
    private final EditorDesk desk;
    private final DetailsViewModel details;
    private final Time time;
    private final Words words;

    /// @param frame the window's frame
    /// @param around what stands around the page
    /// @param elections the list of elections
    /// @param editor the open election
    /// @param words the texts
    /// @param time the clock
    /// @param showQr opens a QR dialog
    public EditorWindow(
            StaffFrame frame,
            FrameViewModel around,
            ElectionsViewModel elections,
            EditorViewModel editor,
            Words words,
            Time time,
            Consumer<QrSubject> showQr) {
        this.frame = frame;
        this.around = around;
        this.elections = elections;
        this.words = words;
        this.time = time;
        this.details = new DetailsViewModel(editor);
        this.desk = new EditorDesk(
                editor,
                words,
                showQr,
                page -> around.pageProperty().set(page),
                new UnsavedGuard(frame.overlay(), words, editor));
    }

    /// Fills the frame: pages, menu, title bar, foot.
    public void fill() {
        frame.menu(editMenu());
        frame.pages(List.of(
                page("elections", "calendar", 1, () -> new ElectionsView(elections, desk)),
                page("overview", "home", 2, () -> new OverviewView(desk)),
                page("details", "clock", 2, () -> new DetailsView(desk, details)),
                page("contests", "list", 2, () -> new ContestsView(desk, narrow()))
                        .counting(count(election -> election.contests().size())),
                page("styles", "layers", 2, () -> new StylesView(desk))
                        .counting(count(election -> election.styles().size())),
                page("translations", "globe", 2, () -> new TranslationsView(desk)),
                page("proof", "check-square", 2, () -> new ProofView(desk, wide())),
                page("seal", "shield", 2, () -> new SealView(desk, around.personProperty())),
                page("versions", "git-branch", 3, () -> new VersionsView(desk))
                        .counting(Bindings.createStringBinding(
                                () -> desk.model()
                                        .file()
                                        .get()
                                        .map(file ->
                                                String.valueOf(file.versions().size() + 1))
                                        .orElse(""),
                                desk.model().file()))));
        desk.repaint(this::title);
    }

    private Region wide() {
        return new PreviewPane(desk, new KioskPreview(time), "proof.preview");
    }

    private Region narrow() {
        return new PreviewPane(desk, new KioskPreview(time, NARROW_WIDTH, NARROW_HEIGHT), "contests.preview");
    }

    private PageSpec page(String id, String icon, int group, java.util.function.Supplier<Region> make) {
        return PageSpec.of(id, icon, words.text("nav." + id), make).in(group);
    }

    private ObservableValue<String> count(java.util.function.ToIntFunction<Election> number) {
        return Bindings.createStringBinding(
                () -> desk.model()
                        .draft()
                        .get()
                        .map(election -> String.valueOf(number.applyAsInt(election)))
                        .orElse(""),
                desk.model().draft());
    }

    private void title() {
        desk.model().draft().get().ifPresent(election -> {
            around.electionProperty()
                    .set(new FrameElection(
                            EditorWords.title(election, words),
                            EditorWords.when(election, words),
                            election.kind(),
                            false));
            desk.model()
                    .fingerprint()
                    .ifPresent(signs -> around.ballotProperty().set(signs.shortForm()));
            desk.model()
                    .file()
                    .get()
                    .ifPresent(file -> around.ballotNoteProperty()
                            .set(words.get("state." + file.state().word())));
        });
    }

    private Menu editMenu() {
        Menu menu = new Menu();
        menu.textProperty().bind(words.text("menu.edit"));
        menu.getItems()
                .addAll(
                        item("save.act", "Shortcut+S", desk.model()::save),
                        item("edit.undo", "Shortcut+Z", desk.model()::undo),
                        item("edit.redo", "Shortcut+Shift+Z", desk.model()::redo));
        return menu;
    }

    private MenuItem item(String text, String key, Runnable does) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(words.text(text));
        item.setId("menu." + text);
        item.setAccelerator(KeyCombination.keyCombination(key));
        item.setOnAction(event -> does.run());
        return item;
    }
}
