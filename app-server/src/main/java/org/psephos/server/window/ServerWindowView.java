package org.psephos.server.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.FingerprintWords;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;

/// The one page of the server's window.
final class ServerWindowView extends VBox {

    private static final double GAP = 16;
    private static final double EDGE = 24;

    private final ServerWindowModel model;
    private final Words words;

    ServerWindowView(ServerWindowModel model, Words words) {
        super(GAP);
        this.model = model;
        this.words = words.or(ServerWindowView.class);
        setId("serverwindow");
        setPadding(new Insets(EDGE));
        setAlignment(Pos.TOP_LEFT);
        model.lookProperty().subscribe(this::paint);
        model.problemsProperty().subscribe(this::paint);
        model.busyProperty().subscribe(this::paint);
        this.words.textsProperty().subscribe(this::paint);
    }

    private void paint() {
        ServerLook look = model.lookProperty().get();
        List<Node> parts = new ArrayList<>();
        parts.add(new PageHead(words.text("server.title"), state(look)).says(words.text("server.lead")));
        model.problemsProperty().get().forEach(problem -> parts.add(refusal(problem)));
        if (!look.setupCode().isEmpty()) {
            parts.add(setup(look.setupCode()));
        }
        if (look.state() != ServerLook.State.STOPPED) {
            parts.add(facts(look));
            parts.add(Card.titled(
                    words.text("server.words"),
                    Labels.wrapped(words.text("server.words.hint"), "ps-muted"),
                    new FingerprintWords(look.words())));
        }
        parts.add(Rows.of(GAP, Rows.space(), act(look)));
        getChildren().setAll(parts);
    }

    private StateWord state(ServerLook look) {
        return switch (look.state()) {
            case RUNNING -> StateWord.of(State.OK, words.get("server.state.running"));
            case DRAINING -> StateWord.of(State.WARN, words.get("server.state.draining"));
            case STOPPED ->
                model.busyProperty().get()
                        ? StateWord.of(State.NOTE, "loader", words.get("server.state.starting"))
                        : StateWord.of(State.IDLE, words.get("server.state.stopped"));
        };
    }

    private Node refusal(Problem problem) {
        return Card.of(Labels.wrapped(new ProblemTexts(words.locale()).all(problem)))
                .alarm(State.BAD);
    }

    private Node setup(String code) {
        var shown = Labels.of(code, "ps-h1", "ps-mono");
        shown.setId("serverwindow.code");
        shown.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        return Card.titled(
                words.text("server.setup"), Labels.wrapped(words.text("server.setup.hint"), "ps-muted"), shown);
    }

    private Node facts(ServerLook look) {
        return Card.of(new FactGrid()
                .fact(words.text("server.site"), new SimpleStringProperty(look.site()))
                .fact(words.text("server.address"), new SimpleStringProperty(look.address()))
                .fact(words.text("server.connections"), new SimpleStringProperty(String.valueOf(look.connections())))
                .fact(words.text("server.accepted"), new SimpleStringProperty(String.valueOf(look.accepted()))));
    }

    private Node act(ServerLook look) {
        return look.state() == ServerLook.State.STOPPED
                ? Buttons.main("serverwindow.start", words.text("server.start"))
                        .icon("play")
                        .disabledWhile(model.busyProperty())
                        .does(model::start)
                        .make()
                : Buttons.danger("serverwindow.stop", words.text("server.stop"))
                        .icon("power")
                        .disabledWhile(model.busyProperty())
                        .does(model::stop)
                        .make();
    }
}
