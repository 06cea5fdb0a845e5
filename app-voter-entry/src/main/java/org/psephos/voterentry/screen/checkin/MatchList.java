package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.psephos.common.VoterId;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollVoter;

/// The persons that match what is typed: name, year of birth and number tell them apart.
final class MatchList extends VBox {

    private static final double ROW = 48;
    private static final int ROWS_MAX = 6;

    private final ListView<RollVoter> list = new ListView<>();

    MatchList(CheckInViewModel model, Say say, DeskAnswer.Several several) {
        super(8);
        list.setId("checkin.matches");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(ROWS_MAX, several.voters().size()) + 2);
        list.setCellFactory(view -> new Cell(say));
        list.getItems().setAll(several.voters());
        list.setOnMouseClicked(event -> open(model));
        list.setAccessibleText(say.words().get("checkin.matches", Map.of("count", several.total())));
        Follow.whileShown(this, model.chosenProperty(), this::select);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(list);
        if (several.total() > several.voters().size()) {
            getChildren()
                    .add(Labels.wrapped(
                            say.words()
                                    .get(
                                            "checkin.matches.more",
                                            Map.of("shown", several.voters().size(), "count", several.total())),
                            "ps-hint"));
        }
    }

    private void select(@Nullable VoterId chosen) {
        list.getItems().stream()
                .filter(voter -> voter.id().equals(chosen))
                .findFirst()
                .ifPresent(voter -> {
                    list.getSelectionModel().select(voter);
                    list.scrollTo(voter);
                });
    }

    private void open(CheckInViewModel model) {
        RollVoter voter = list.getSelectionModel().getSelectedItem();
        if (voter != null) {
            model.open(voter.id());
        }
    }

    private static final class Cell extends ListCell<RollVoter> {

        private final Say say;

        Cell(Say say) {
            this.say = say;
        }

        @Override
        protected void updateItem(@Nullable RollVoter voter, boolean empty) {
            super.updateItem(voter, empty);
            setGraphic(empty || voter == null ? null : row(voter));
        }

        private HBox row(RollVoter voter) {
            VBox name = new VBox(Labels.of(say.name(voter), "ps-name"));
            if (!voter.get(PersonField.LATIN).isEmpty()) {
                name.getChildren().add(Labels.of(voter.get(PersonField.LATIN), "ps-reading"));
            }
            name.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return Rows.of(
                    16,
                    Rows.wide(name),
                    Labels.of(
                            say.words().get("say.born", "year", say.year(voter.get(PersonField.BORN))),
                            "ps-muted",
                            "ps-t-13"),
                    Labels.of(voter.get(PersonField.NUMBER), "ps-muted", "ps-t-13"),
                    Labels.of(say.placeOf(voter.get(PersonField.PLACE)), "ps-muted", "ps-t-13"));
        }
    }
}
