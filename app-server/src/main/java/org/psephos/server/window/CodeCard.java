package org.psephos.server.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.qr.QrView;
import org.psephos.desktop.theme.Words;
import org.psephos.site.StationRole;

/// A join code for one machine, shown when it is asked for: address, key and a token that works once.
final class CodeCard {

    private final ServerWindowModel model;
    private final Words words;
    private final QrCodes codes;
    private final VBox column = new VBox(12);

    CodeCard(ServerWindowModel model, Words words, QrCodes codes) {
        this.model = model;
        this.words = words;
        this.codes = codes;
        model.codeProperty().subscribe(this::paint);
        words.textsProperty().subscribe(texts -> paint(model.codeProperty().get()));
    }

    Node node() {
        return Card.titled(words.text("server.code"), column);
    }

    private void paint(ServerWindowModel.CodeShown shown) {
        Segments<StationRole> role = new Segments<>(
                "serverwindow.code.role",
                List.of(StationRole.STATION, StationRole.KIOSK),
                each -> words.get("server.role." + each.text()),
                model.codeRoleProperty());
        Node make = Buttons.second("serverwindow.code.make", words.text("server.code.make"))
                .icon("grid")
                .wide()
                .does(model::makeCode)
                .make();
        column.getChildren()
                .setAll(
                        switch (shown) {
                            case ServerWindowModel.CodeShown.None _ ->
                                List.<Node>of(
                                        Labels.wrapped(words.text("server.code.hint"), "ps-muted", "ps-t-13"),
                                        role,
                                        make);
                            case ServerWindowModel.CodeShown.Spent _ ->
                                List.<Node>of(StateWord.of(State.OK, words.get("server.code.spent")), role, make);
                            case ServerWindowModel.CodeShown.Open(var code) ->
                                List.<Node>of(
                                        Rows.of(
                                                Rows.space(),
                                                new QrView(
                                                        "serverwindow.qr",
                                                        code.text(),
                                                        words.get("server.code.spoken")),
                                                Rows.space()),
                                        Labels.wrapped(words.text("server.code.holds"), "ps-muted", "ps-t-13"),
                                        Buttons.second("serverwindow.code.more", words.text("server.code.more"))
                                                .icon("maximize-2")
                                                .wide()
                                                .does(() -> codes.show(new QrSubject(
                                                        QrKind.SERVER,
                                                        code.text(),
                                                        code.address().toString())))
                                                .make());
                        });
    }
}
