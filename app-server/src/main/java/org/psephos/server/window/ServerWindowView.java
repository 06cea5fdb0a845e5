package org.psephos.server.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.theme.Words;

/// The one page of the server's window: what waits for a person at the start side, what is told at the end side.
final class ServerWindowView extends VBox {

    private static final double GAP = 16;
    private static final double EDGE = 20;
    // three of the longest words of a fingerprint stand beside each other, here and at the start side
    private static final double SIDE = 510;

    private final ServerWindowModel model;
    private final Words words;
    private final QrCodes codes;
    private final Runnable askToStop;
    private final Node door;
    private final Node addresses;
    private final Node code;
    private final Label connections = Labels.of("", "ps-mono");
    private final Label accepted = Labels.of("", "ps-mono");

    /// @param codes opens the QR codes of site and key
    /// @param askToStop asks the person, who then ends the server
    ServerWindowView(ServerWindowModel model, Words words, QrCodes codes, Runnable askToStop) {
        super(GAP);
        this.askToStop = askToStop;
        this.model = model;
        this.words = words.or(ServerWindowView.class);
        this.codes = codes;
        this.door = new DoorCard(model, this.words).node();
        this.addresses = new AddressCard(model, this.words).node();
        this.code = new CodeCard(model, this.words, codes).node();
        setId("serverwindow");
        setPadding(new Insets(EDGE));
        model.lookProperty().subscribe(now -> {
            connections.setText(String.valueOf(now.connections()));
            accepted.setText(String.valueOf(now.accepted()));
        });
        model.lookProperty().map(ServerWindowView::still).subscribe(now -> paint());
        model.problemsProperty().subscribe(now -> paint());
        model.busyProperty().subscribe(now -> paint());
        this.words.textsProperty().subscribe(texts -> paint());
    }

    /// What does not change from second to second; the cards of the rest paint themselves.
    private static List<Object> still(ServerLook look) {
        return List.of(look.state(), look.site(), look.fingerprint(), look.setupCode(), look.keyProtection());
    }

    private void paint() {
        ServerLook look = model.lookProperty().get();
        List<Node> parts = new ArrayList<>();
        parts.add(new PageHead(words.text("server.title"), state(look)).says(words.text("server.lead")));
        model.problemsProperty().get().forEach(problem -> parts.add(refusal(problem)));
        if (look.state() != ServerLook.State.STOPPED) {
            VBox start = new VBox(GAP);
            if (!look.setupCode().isEmpty()) {
                start.getChildren().add(setup(look.setupCode()));
            }
            start.getChildren().addAll(door, addresses);
            VBox end = new VBox(GAP, code, key(look));
            end.setMinWidth(SIDE);
            end.setMaxWidth(SIDE);
            HBox columns = new HBox(GAP, Rows.wide(start), end);
            parts.add(columns);
        } else if (!model.busyProperty().get()) {
            parts.add(Card.titled(
                    words.text("server.stopped"), Labels.wrapped(words.text("server.stopped.about"), "ps-muted")));
        }
        parts.add(acts(look));
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

    private Node setup(String once) {
        Label shown = Labels.of(once, "ps-figure", "ps-mono");
        shown.setId("serverwindow.code");
        shown.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return Card.titled(
                        words.text("server.setup"), shown, Labels.wrapped(words.text("server.setup.hint"), "ps-muted"))
                .next();
    }

    private Node key(ServerLook look) {
        FactGrid facts = new FactGrid()
                .fact(words.text("server.site"), Labels.wrapped(look.site(), "ps-name"))
                .fact(words.text("server.keys"), Labels.wrapped(words.text("server.keys." + look.keyProtection())))
                .fact(words.text("server.connections"), connections)
                .fact(words.text("server.accepted"), accepted);
        HBox qr = Rows.of(
                8,
                Buttons.small("serverwindow.qr.key", words.text("server.qr.key"))
                        .icon("grid")
                        .does(() -> codes.show(new QrSubject(QrKind.SERVER, look.fingerprint(), look.site())))
                        .make());
        look.siteId()
                .ifPresent(site -> qr.getChildren()
                        .addFirst(Buttons.small("serverwindow.qr.site", words.text("server.qr.site"))
                                .icon("grid")
                                .does(() -> codes.of(QrKind.SITE, look.site()).accept(site.uuid()))
                                .make()));
        return Card.titled(
                words.text("server.words"),
                new FingerprintWords(look.words()),
                Labels.wrapped(words.text("server.words.hint"), "ps-muted", "ps-t-13"),
                Rows.line(),
                facts,
                qr);
    }

    private Node acts(ServerLook look) {
        HBox row = Rows.of(GAP);
        if (look.state() == ServerLook.State.STOPPED) {
            row.getChildren()
                    .addAll(
                            Rows.space(),
                            Buttons.main("serverwindow.start", words.text("server.start"))
                                    .icon("play")
                                    .disabledWhile(model.busyProperty())
                                    .does(model::start)
                                    .make());
            return row;
        }
        boolean running = look.state() == ServerLook.State.RUNNING;
        row.getChildren()
                .addAll(
                        Labels.wrapped(words.text(running ? "server.drain.hint" : "server.drained.hint"), "ps-muted"),
                        Rows.space(),
                        running
                                ? Buttons.big("serverwindow.drain", words.text("server.drain"))
                                        .icon("pause")
                                        .disabledWhile(model.busyProperty())
                                        .does(model::drain)
                                        .make()
                                : Buttons.big("serverwindow.resume", words.text("server.resume"))
                                        .icon("play")
                                        .disabledWhile(model.busyProperty())
                                        .does(model::resume)
                                        .make(),
                        Buttons.bigDanger("serverwindow.stop", words.text("server.stop"))
                                .icon("power")
                                .disabledWhile(model.busyProperty())
                                .does(askToStop)
                                .make());
        return row;
    }
}
