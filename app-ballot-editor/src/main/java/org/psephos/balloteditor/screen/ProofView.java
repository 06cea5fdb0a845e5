package org.psephos.balloteditor.screen;

import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.common.ContestId;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.ElectionState;

/// Every contest as the kiosk shows it, one after the other, before the draft is given to review.
public final class ProofView extends VBox {

    private final EditorDesk desk;
    private final Words words;

    /// @param desk the open election
    /// @param preview the kiosk's view of the selected contest, as large as there is room
    public ProofView(EditorDesk desk, Region preview) {
        super(16);
        this.desk = desk;
        this.words = desk.words();
        setId("proof");
        TableView<Contest> contests = Tables.of("proof.contests", words.text("contests.none"));
        Tables.wrapped(contests, words.text("proof.contest"), 200, this::title);
        contests.setPrefWidth(220);
        contests.setMinWidth(220);
        contests.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                desk.model().select(chosen.id());
            }
        });
        desk.repaint(() -> {
            Optional<ContestId> kept = desk.model().contest().get();
            contests.getItems()
                    .setAll(desk.model()
                            .draft()
                            .get()
                            .map(found -> found.contests())
                            .orElseGet(java.util.List::of));
            mark(contests, kept);
        });
        desk.model().contest().subscribe(chosen -> mark(contests, chosen));
        getChildren()
                .addAll(
                        new PageHead(words.text("proof.title"), review()).says(words.text("proof.lead")),
                        desk.refusals(desk.model().refusals()),
                        Rows.high(Rows.of(16, Card.of(contests).flush(), Rows.wide(preview))));
    }

    private static void mark(TableView<Contest> contests, Optional<ContestId> chosen) {
        contests.getItems().stream()
                .filter(contest -> chosen.filter(contest.id()::equals).isPresent())
                .findFirst()
                .ifPresent(contest -> contests.getSelectionModel().select(contest));
    }

    private javafx.scene.Node review() {
        var button = Buttons.main("proof.review", words.text("proof.review"))
                .icon("check-square")
                .does(desk.model()::review)
                .make();
        desk.repaint(() -> button.setDisable(!desk.model().may(ElectionState.DRAFT)));
        return button;
    }

    private String title(Contest contest) {
        return desk.model()
                .draft()
                .get()
                .map(election -> EditorWords.shown(election, contest.title(), words))
                .orElse("");
    }
}
