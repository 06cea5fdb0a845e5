package org.psephos.controlpanel.screen.audit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.AuditLine;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.theme.Words;

/// One event in full, each id with Copy and QR.
final class AuditSide extends VBox {

    private final AuditRow row;
    private final AuditLine line;
    private final AuditWords say;
    private final AuditActs acts;
    private final Words words;

    AuditSide(AuditRow row, AuditWords say, AuditActs acts) {
        super(16);
        this.row = row;
        this.line = row.line();
        this.say = say;
        this.acts = acts;
        this.words = say.words();
        setId("audit.side");
        Card card = Card.of(
                Labels.wrapped(row.what(), "ps-t-20", "ps-strong"),
                StateWord.of(row.state(), row.outcome()),
                facts(),
                Rows.line());
        line.account()
                .ifPresent(account -> card.getChildren()
                        .add(Buttons.second("audit.open.person", words.text("audit.open.person"))
                                .icon("user")
                                .wide()
                                .does(() -> acts.openPerson(account))
                                .make()));
        card.getChildren()
                .add(Buttons.second("audit.open.record", words.text("audit.open.record"))
                        .icon("file-text")
                        .wide()
                        .does(() -> acts.openRecord(line))
                        .make());
        getChildren().add(card);
    }

    private FactGrid facts() {
        FactGrid facts = new FactGrid()
                .fact(words.text("audit.column.time"), Labels.of(say.moment(line)))
                .fact(words.text("audit.column.who"), Labels.wrapped(Texts.isolate(row.who())));
        line.account()
                .ifPresent(account -> facts.fact(
                        words.text("audit.operator"),
                        acts.chip("audit.account", account.uuid(), QrKind.OPERATOR, row.who())));
        facts.fact(words.text("audit.column.where"), Labels.wrapped(Texts.isolate(row.where())));
        line.station()
                .ifPresent(station -> facts.fact(
                        words.text("audit.station"),
                        acts.chip("audit.station", station.uuid(), QrKind.STATION, row.where())));
        if (!line.subject().isEmpty()) {
            facts.fact(words.text("audit.column.about"), about());
        }
        if (!line.detail().isEmpty()) {
            facts.fact(words.text("audit.detail"), Labels.wrapped(say.detail(line)));
        }
        return facts.fact(words.text("audit.row"), Labels.of(String.valueOf(line.seq())))
                .fact(
                        words.text("audit.record"),
                        acts.chip("audit.record", line.id().uuid(), QrKind.VOTE, ""));
    }

    private Node about() {
        boolean named = !row.about().equals(line.subject()) && !line.subject().startsWith(row.about());
        VBox about = new VBox(4);
        if (named) {
            about.getChildren().add(Labels.wrapped(Texts.isolate(row.about())));
        }
        about.getChildren()
                .add(AuditWords.uuid(line.subject())
                        .<Node>map(id -> acts.chip(
                                "audit.subject",
                                id,
                                row.topic() == AuditTopic.ACCOUNT || row.topic() == AuditTopic.SIGN_IN
                                        ? QrKind.OPERATOR
                                        : row.topic() == AuditTopic.CHAIN ? QrKind.BALLOT : QrKind.VOTE,
                                named ? row.about() : ""))
                        .orElseGet(() -> Labels.wrapped(line.subject(), "ps-code")));
        return about;
    }
}
