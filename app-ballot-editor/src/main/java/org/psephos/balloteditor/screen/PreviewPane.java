package org.psephos.balloteditor.screen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.psephos.common.ContestId;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.page.KioskPreview;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.Language;

/// The selected contest drawn by the kiosk's own view, in a language, size and contrast that the official chooses.
public final class PreviewPane extends VBox {

    private final EditorDesk desk;
    private final Words words;
    private final KioskPreview preview;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<TextSize> size = new SimpleObjectProperty<>(TextSize.MEDIUM);
    private final ObjectProperty<KioskTheme> theme = new SimpleObjectProperty<>(KioskTheme.STANDARD);
    private final HBox languages = new HBox();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Election election, ContestId contest, Comfort comfort) {}

    /// @param desk the open election
    /// @param id of this pane
    /// @param preview the kiosk's view, of the screen that fits the room
    public PreviewPane(EditorDesk desk, KioskPreview preview, String id) {
        super(12);
        this.desk = desk;
        this.words = desk.words();
        this.preview = preview;
        setId(id);
        getStyleClass().addAll("ps-card", "ps-inset");
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren()
                .addAll(head(), languages, choices(id), preview, Labels.wrapped(words.text("preview.note"), "ps-hint"));
        desk.model().draft().subscribe(draft -> {
            draft.ifPresent(election -> offer(id, election));
            show();
        });
        desk.model().contest().subscribe(this::show);
        language.subscribe(this::show);
        size.subscribe(this::show);
        theme.subscribe(this::show);
        sceneProperty().subscribe(this::show);
    }

    private Node head() {
        return Rows.of(
                8,
                Labels.bound(words.text("preview.title"), "ps-h2"),
                Rows.space(),
                Tag.of(State.NOTE, words.get("preview.live")));
    }

    private void offer(String id, Election election) {
        if (language.get() == null || !election.languages().contains(language.get())) {
            language.set(election.languages().getFirst());
        }
        if (election.languages().size() > 1) {
            languages
                    .getChildren()
                    .setAll(new Segments<>(id + ".language", election.languages(), Language::ownName, language));
        } else {
            languages.getChildren().clear();
        }
    }

    private Node choices(String id) {
        return new javafx.scene.layout.FlowPane(
                8,
                8,
                new Segments<>(
                        id + ".size",
                        List.of(TextSize.SMALL, TextSize.MEDIUM, TextSize.LARGE, TextSize.LARGEST),
                        this::word,
                        size),
                new Segments<>(
                        id + ".theme",
                        List.of(KioskTheme.STANDARD, KioskTheme.HIGH_LIGHT, KioskTheme.HIGH_DARK, KioskTheme.LOW),
                        this::word,
                        theme));
    }

    private String word(TextSize each) {
        return switch (each) {
            case SMALL -> words.get("preview.size.s");
            case MEDIUM -> words.get("preview.size.m");
            case LARGE -> words.get("preview.size.l");
            case LARGEST -> words.get("preview.size.xl");
        };
    }

    private String word(KioskTheme each) {
        return switch (each) {
            case STANDARD -> words.get("preview.theme.standard");
            case HIGH_LIGHT -> words.get("preview.theme.light");
            case HIGH_DARK -> words.get("preview.theme.dark");
            case LOW -> words.get("preview.theme.low");
        };
    }

    private void show() {
        if (getScene() == null || language.get() == null) {
            return;
        }
        desk.model()
                .draft()
                .get()
                .ifPresent(election -> desk.model().contest().get().ifPresent(contest -> {
                    Comfort comfort =
                            Comfort.of(language.get()).sized(size.get()).coloured(theme.get());
                    Optional<Shown> next = Optional.of(new Shown(election, contest, comfort));
                    if (!Objects.equals(shown, next)) {
                        shown = next;
                        preview.showContest(election, contest, comfort);
                    }
                }));
    }
}
