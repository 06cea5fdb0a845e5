package org.psephos.balloteditor.screen;

import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.common.ContestId;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
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
        ListView<Contest> contests = new ListView<>(FXCollections.observableArrayList());
        contests.setId("proof.contests");
        contests.setPrefWidth(240);
        contests.setCellFactory(ignored -> new ContestCell());
        contests.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                desk.model().select(chosen.id());
            }
        });
        desk.repaint(() -> {
            ContestId kept = desk.model().contest().get().orElse(null);
            contests.getItems()
                    .setAll(desk.model()
                            .draft()
                            .get()
                            .map(found -> found.contests())
                            .orElseGet(java.util.List::of));
            contests.getItems().stream()
                    .filter(contest -> contest.id().equals(kept))
                    .findFirst()
                    .ifPresent(contest -> contests.getSelectionModel().select(contest));
        });
        getChildren()
                .addAll(
                        new PageHead(words.text("proof.title"), review()).says(words.text("proof.lead")),
                        desk.refusals(desk.model().refusals()),
                        Rows.high(Rows.of(16, Card.flush(words.text("proof.contest"), contests), Rows.wide(preview))));
    }

    private javafx.scene.Node review() {
        var button = Buttons.main("proof.review", words.text("proof.review"))
                .icon("check-square")
                .does(desk.model()::review)
                .make();
        desk.repaint(() -> button.setDisable(!desk.model().may(ElectionState.DRAFT)));
        return button;
    }

    private final class ContestCell extends javafx.scene.control.ListCell<Contest> {

        @Override
        protected void updateItem(Contest contest, boolean empty) {
            super.updateItem(contest, empty);
            setText(
                    empty || contest == null
                            ? ""
                            : desk.model()
                                    .draft()
                                    .get()
                                    .map(election -> EditorWords.shown(election, contest.title(), words))
                                    .orElse(""));
        }
    }
}
