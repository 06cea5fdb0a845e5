package org.psephos.voterentry.screen.checkin;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Labels;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// The one field for scanning and searching. The same field stands large in the ready page and small above a voter.
final class ScanBar {

    private final CheckInViewModel model;
    private final CustomTextField field;

    enum Size {
        LARGE,
        SMALL
    }

    ScanBar(CheckInViewModel model, Say say, DeskActs acts) {
        this.model = model;
        Label since = Labels.of("", "ps-t-12", "ps-subtle");
        since.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isListening()
                                ? ""
                                : say.clock(model.lookedUpProperty().get().time()),
                        model.answerProperty(),
                        model.lookedUpProperty()));
        HBox end = new HBox(
                10,
                since,
                Buttons.small("checkin.camera", say.words().text("checkin.camera"))
                        .icon("camera")
                        .key("F9")
                        .does(acts::scan)
                        .make());
        end.setAlignment(Pos.CENTER);
        field = Fields.scan("checkin.scan", say.words().text("checkin.prompt"), end);
        field.textProperty().bindBidirectional(model.queryProperty());
        field.promptTextProperty().unbind();
        field.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> prompt(say), model.answerProperty(), model.lookedUpProperty()));
        field.setOnAction(event -> model.enter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::moves);
    }

    private boolean isListening() {
        return model.answerProperty().get() instanceof DeskAnswer.Listening;
    }

    private String prompt(Say say) {
        if (isListening()) {
            return say.words().get("checkin.prompt");
        }
        return say.words()
                .get(
                        switch (model.lookedUpProperty().get().way()) {
                            case SCANNED -> "checkin.scanned";
                            case TYPED -> "checkin.typed";
                        });
    }

    private void moves(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            event.consume();
            model.choose(event.getCode() == KeyCode.DOWN ? 1 : -1);
        }
    }

    CustomTextField node() {
        return field;
    }

    void place(Size size) {
        field.getStyleClass().removeAll("ps-scan", "ps-search");
        field.getStyleClass().add(size == Size.LARGE ? "ps-scan" : "ps-search");
    }

    boolean hasText() {
        return !field.getText().isEmpty();
    }

    void clear() {
        field.clear();
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    /// A sign typed anywhere on the page: the scanner's, or of somebody who begins to type.
    void take(String sign) {
        field.requestFocus();
        field.appendText(sign);
        field.end();
    }
}
