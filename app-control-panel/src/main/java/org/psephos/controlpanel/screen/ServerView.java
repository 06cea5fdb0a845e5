package org.psephos.controlpanel.screen;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.client.ServerAddress;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.crypto.Digest;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.qr.PrintChip;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.theme.Words;
import org.psephos.wire.command.ServerCommand;

/// The server itself: its state, its key, and taking it out of service.
public final class ServerView extends VBox {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "0:0:0:0:0:0:0:1");

    private final HealthViewModel health;
    private final PanelWords say;
    private final Words words;
    private final PanelActs acts;
    private final Runnable askToStop;
    private final Node refusals;

    /// @param health the server
    /// @param say the words
    /// @param acts opens codes
    /// @param askToStop asks the person, who then ends the server with [HealthViewModel#end()]
    public ServerView(HealthViewModel health, PanelWords say, PanelActs acts, Runnable askToStop) {
        super(16);
        this.health = health;
        this.say = say;
        this.words = say.words();
        this.acts = acts;
        this.askToStop = askToStop;
        this.refusals = say.refusals(health.refusals());
        setId("server");
        health.facts().subscribe(this::paint);
        health.stopped().subscribe(this::paint);
        words.textsProperty().subscribe(this::paint);
        paint();
    }

    private void paint() {
        Optional<ServerFacts> facts = health.facts().get();
        Node body = health.stopped().get()
                ? stopped()
                : facts.<Node>map(now -> card(now.status()))
                        .orElseGet(() -> new EmptyState("server", words.text("verdict.asking")));
        getChildren().setAll(new PageHead(words.text("server.title")).says(words.text("server.lead")), refusals, body);
    }

    private Node stopped() {
        return new EmptyState(
                "power",
                words.text("server.stopped"),
                Buttons.main("server.start", words.text("server.start"))
                        .icon("play")
                        .disabledWhile(health.beginning())
                        .does(health::begin)
                        .make());
    }

    private Card card(ServerCommand.Status status) {
        boolean running = status.state().equals("running");
        FactGrid grid = new FactGrid()
                .fact(
                        words.text("server.state"),
                        StateWord.of(running ? State.OK : State.WARN, words.get("server.state." + status.state())))
                .fact(words.text("server.program"), text(status.program()))
                .fact(words.text("server.started"), text(say.clock(status.started())))
                .fact(words.text("server.address"), text(status.address()))
                .fact(words.text("server.fingerprint"), key(status.fingerprint()))
                .fact(words.text("server.keys"), words.text("server.keys." + status.keyProtection()))
                .fact(words.text("server.connections"), text(String.valueOf(status.connections())))
                .fact(words.text("server.queued"), text(String.valueOf(status.queued())))
                .fact(words.text("server.accepted"), text(String.valueOf(status.accepted())))
                .fact(words.text("server.refused"), text(String.valueOf(status.refused())))
                .fact(words.text("server.disk"), text(say.bytes(status.diskFreeBytes())));
        health.site()
                .ifPresent(site -> grid.fact(
                        words.text("server.site"),
                        new UuidChip(
                                "server.site",
                                site.uuid(),
                                words,
                                id -> acts.showQr(new QrSubject(QrKind.SITE, id.toString(), "")))));
        Node toggle = running
                ? Buttons.second("server.drain", words.text("server.drain"))
                        .icon("pause")
                        .does(health::drain)
                        .make()
                : Buttons.filled("server.resume", words.text("server.resume"))
                        .icon("play")
                        .does(health::resume)
                        .make();
        return Card.of(
                grid,
                reach(status.address()),
                Rows.line(),
                Rows.of(
                        12,
                        toggle,
                        Rows.space(),
                        Buttons.danger("server.stop", words.text("server.stop"))
                                .icon("power")
                                .does(askToStop)
                                .make()));
    }

    /// Says what is to be done when no other machine can come in.
    private Node reach(String address) {
        boolean alone = ServerAddress.parse(address)
                .filter(known -> LOOPBACK.contains(known.host()))
                .isPresent();
        VBox note = new VBox(
                4,
                StateWord.of(State.WARN, words.get("server.alone")),
                Labels.wrapped(words.text("server.alone.more"), "ps-muted"));
        note.setId("server.alone");
        note.setVisible(alone);
        note.setManaged(alone);
        return note;
    }

    private PrintChip key(String fingerprint) {
        return new PrintChip(
                "server.key",
                fingerprint,
                PrintChip.subject(QrKind.KEY, Digest.ofHex(fingerprint), words.get("server.title")),
                words,
                acts::showQr);
    }

    private static SimpleStringProperty text(String value) {
        return new SimpleStringProperty(value);
    }
}
