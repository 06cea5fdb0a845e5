package org.psephos.server.window;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FingerprintWords;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.theme.Words;
import org.psephos.site.StationRole;
import org.psephos.wire.command.StationCommand;

/// The machines that ask to join: the six words of each, and the two answers.
final class DoorCard {

    private static final int SHORT = 8;

    private final ServerWindowModel model;
    private final Words words;
    private final VBox column = new VBox(16);

    DoorCard(ServerWindowModel model, Words words) {
        this.model = model;
        this.words = words;
        model.lookProperty().map(ServerLook::waiting).subscribe(this::paint);
        words.textsProperty()
                .subscribe(texts -> paint(model.lookProperty().get().waiting()));
    }

    Node node() {
        return column;
    }

    private void paint(List<StationCommand.JoinRequest> waiting) {
        column.getChildren()
                .setAll(
                        waiting.isEmpty()
                                ? List.of(Card.titled(
                                        words.text("server.door"),
                                        Labels.wrapped(words.text("server.door.none"), "ps-muted")))
                                : waiting.stream().map(this::request).toList());
    }

    private Node request(StationCommand.JoinRequest request) {
        String id = request.key().hex().substring(0, SHORT);
        List<StationRole> roles = List.of(StationRole.STATION, StationRole.KIOSK, StationRole.REPLICA);
        ObjectProperty<StationRole> role =
                new SimpleObjectProperty<>(StationRole.of(request.role()).orElse(StationRole.STATION));
        return Card.titled(
                        words.text("server.door.wants"),
                        Labels.wrapped(
                                words.get(
                                        "server.door.who",
                                        Map.of(
                                                "name", Texts.isolate(request.label()),
                                                "source", Texts.isolate(request.source()))),
                                "ps-muted"),
                        Labels.wrapped(words.text("server.door.compare")),
                        new FingerprintWords(request.words()),
                        Rows.of(
                                12,
                                Labels.bound(words.text("server.door.as"), "ps-muted"),
                                new Segments<>("serverwindow.role." + id, roles, this::role, role)),
                        Rows.of(
                                12,
                                Buttons.bigDanger("serverwindow.refuse." + id, words.text("server.door.refuse"))
                                        .icon("x")
                                        .disabledWhile(model.busyProperty())
                                        .does(() -> model.refuse(request.key()))
                                        .make(),
                                Rows.space(),
                                Buttons.main("serverwindow.confirm." + id, words.text("server.door.confirm"))
                                        .icon("check")
                                        .disabledWhile(model.busyProperty())
                                        .does(() -> model.letIn(request.key(), role.get()))
                                        .make()))
                .next();
    }

    private String role(StationRole role) {
        return words.get("server.role." + role.text());
    }
}
