package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tile;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.Balance;

/// The figures of the day beside the field: who came, and whether people and slips agree.
final class DaySide extends VBox {

    private final CheckInViewModel model;
    private final Say say;

    DaySide(CheckInViewModel model, Say say) {
        super(16);
        this.model = model;
        this.say = say;
        setId("checkin.day");
        getChildren().addAll(day(), slips());
    }

    private Card day() {
        HBox tiles = Rows.of(
                28,
                tile(Balance::atDesk, "checkin.day.desk"),
                tile(Balance::atPlace, "checkin.day.place"),
                new Tile(
                        figure(Balance::everywhere),
                        bound(balance -> say.words()
                                .get(
                                        "checkin.day.all",
                                        Map.of(
                                                "percent",
                                                say.number(balance.percent()),
                                                "registered",
                                                say.number(balance.registered()))))));
        StateWord balanced = StateWord.bound(
                Bindings.createObjectBinding(() -> shown(model.balanceProperty().get()), model.balanceProperty()));
        balanced.setId("checkin.balance");
        return Card.titled(
                say.words().text("checkin.day"),
                tiles,
                Rows.line(),
                figureRow(Balance::atPlace, "checkin.day.people"),
                figureRow(Balance::slips, "checkin.day.slips"),
                figureRow(Balance::replaced, "checkin.day.replaced"),
                Rows.of(
                        balanced,
                        Rows.space(),
                        Labels.bound(
                                bound(balance ->
                                        say.words().get("checkin.day.checked", "time", say.clock(balance.asOf()))),
                                "ps-hint")));
    }

    private Card slips() {
        return Card.titled(
                say.words().text("checkin.slip.about"),
                Labels.wrapped(say.words().text("checkin.slip.about.more"), "ps-muted", "ps-t-13"));
    }

    private StateWord.Shown shown(Balance balance) {
        if (balance.isBalanced()) {
            return StateWord.Shown.of(State.OK, say.words().get("checkin.day.balanced"));
        }
        return StateWord.Shown.of(
                State.WARN,
                say.words()
                        .get("checkin.day.unbalanced", Map.of("doubles", balance.doubles(), "open", balance.open())));
    }

    private Tile tile(Function<Balance, Integer> value, String what) {
        return new Tile(figure(value), say.words().text(what));
    }

    private StringBinding figure(Function<Balance, Integer> value) {
        return bound(balance -> say.number(value.apply(balance)));
    }

    private StringBinding bound(Function<Balance, String> words) {
        return Bindings.createStringBinding(
                () -> words.apply(model.balanceProperty().get()), model.balanceProperty());
    }

    private HBox figureRow(Function<Balance, Integer> value, String what) {
        return Rows.of(
                Labels.bound(say.words().text(what), "ps-muted", "ps-t-13"),
                Rows.space(),
                Labels.bound(figure(value), "ps-strong", "ps-t-13"));
    }
}
