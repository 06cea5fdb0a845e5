package org.psephos.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;

/// The foot: fingerprint of the ballot at the start; help, scan, the place's time at the end.
final class FootView extends HBox {

    FootView(
            FrameViewModel model,
            Words words,
            Consumer<FrameAct> act,
            javafx.beans.value.ObservableValue<Boolean> scans) {
        setId("frame.foot");
        getStyleClass().add("ps-foot");
        Label word = Labels.bound(words.text("frame.ballot"));
        Label signs = Labels.bound(model.ballotProperty(), "ps-mono", "ps-strong");
        signs.setId("frame.fingerprint");
        signs.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        Label note = Labels.bound(model.ballotNoteProperty());
        HBox ballot = Rows.of(4, word, signs, note);
        ballot.visibleProperty().bind(model.ballotProperty().isNotEmpty());
        ballot.managedProperty().bind(ballot.visibleProperty());
        Label facts = Labels.bound(model.footNoteProperty());
        facts.setId("frame.note");
        Label clock = Labels.bound(model.clockProperty());
        clock.setId("frame.clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Button help = Buttons.quiet("frame.help", words.text("frame.help"))
                .icon("help-circle")
                .key(FrameAct.HELP.key())
                .does(() -> act.accept(FrameAct.HELP))
                .make();
        Button scan = Buttons.quiet("frame.scan", words.text("frame.scan"))
                .icon("camera")
                .key(FrameAct.SCAN.key())
                .does(() -> act.accept(FrameAct.SCAN))
                .make();
        scan.visibleProperty().bind(model.signedInProperty().flatMap(in -> in ? scans : model.signedInProperty()));
        scan.managedProperty().bind(scan.visibleProperty());
        for (Node node : new Node[] {word, signs, note, facts}) {
            ((Label) node).setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(ballot, Rows.space(), facts, help, scan, clock);
    }
}
