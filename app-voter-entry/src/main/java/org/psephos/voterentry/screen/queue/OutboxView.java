package org.psephos.voterentry.screen.queue;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.psephos.client.OutboxItem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Pebble;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.voterentry.screen.Say;

/// The outbox page.
public final class OutboxView extends VBox implements ShownPage {

    private final OutboxViewModel model;
    private final Say say;

    /// @param model what waits
    public OutboxView(OutboxViewModel model, Say say) {
        this.model = model;
        this.say = say;
        setId("outbox");
        TableView<OutboxItem> table = Tables.of("outbox.table", say.words().text("outbox.none"));
        table.setFixedCellSize(44);
        Tables.text(table, say.words().text("outbox.kind"), 200, item -> kind(item.kind()));
        Tables.text(table, say.words().text("outbox.time"), 110, item -> say.clock(item.queued()));
        Tables.code(
                table,
                say.words().text("outbox.id"),
                110,
                item -> item.id().toString().substring(0, 8));
        Tables.column(table, say.words().text("outbox.state"), 440, this::state);
        table.setItems(model.items());
        getChildren()
                .addAll(
                        new PageHead(say.words().text("nav.outbox"))
                                .says(say.words().text("outbox.says")),
                        Rows.high(Card.of(table).flush()));
    }

    private String kind(String kind) {
        String key = "outbox.kind." + kind;
        return say.words().texts().has(key) ? say.words().get(key) : kind;
    }

    private Node state(OutboxItem item) {
        return switch (item.state()) {
            case OutboxItem.State.Queued queued -> {
                Pebble ring = Pebble.of(Pebble.Fill.RING);
                yield Rows.of(ring, Labels.of(say.words().get("outbox.queued")));
            }
            case OutboxItem.State.OnServer server -> {
                Pebble solid = Pebble.of(Pebble.Fill.SOLID);
                solid.getStyleClass().add("ps-ok");
                yield Rows.of(solid, Labels.of(say.words().get("outbox.server", "seq", say.number(server.seq()))));
            }
            case OutboxItem.State.Refused refused ->
                Rows.of(
                        StateWord.of(State.BAD, new ProblemTexts(say.words().locale()).what(refused.problem())),
                        Rows.space(),
                        Buttons.small("outbox.again", say.words().text("outbox.again"))
                                .does(() -> model.again(item.id()))
                                .make(),
                        Buttons.small("outbox.discard", say.words().text("outbox.discard"))
                                .does(() -> model.discard(item.id()))
                                .make());
        };
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }
}
