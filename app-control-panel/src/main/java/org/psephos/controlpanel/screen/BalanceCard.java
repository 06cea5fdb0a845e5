package org.psephos.controlpanel.screen;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.psephos.controlpanel.service.PeopleBalance;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;

/// Checked in = cast + at a kiosk + not used yet, in one row, with the word that says whether it agrees.
final class BalanceCard extends VBox {

    private static final double GAP = 20;

    private final BalanceViewModel model;
    private final Words words;
    private final HBox head = Rows.of(12);
    private final FlowPane row = new FlowPane(GAP, 8);

    BalanceCard(BalanceViewModel model, Words words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("overview.balance");
        getStyleClass().add("ps-card");
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, row);
        model.balance().subscribe(this::paint);
        words.textsProperty().subscribe(this::paint);
        paint();
    }

    private void paint() {
        Optional<PeopleBalance> balance = model.balance().get();
        setVisible(balance.isPresent());
        setManaged(balance.isPresent());
        balance.ifPresent(this::show);
    }

    private void show(PeopleBalance now) {
        head.getChildren()
                .setAll(
                        Labels.of(words.get("balance.title"), "ps-h2"),
                        Labels.of(
                                words.get(
                                        "balance.turnout",
                                        Map.of("percent", now.percent(), "registered", now.registered())),
                                "ps-muted",
                                "ps-t-13"),
                        Rows.space(),
                        word(now));
        row.getChildren()
                .setAll(
                        figure("in", now.checkedIn()),
                        sign("="),
                        figure("cast", now.cast()),
                        sign("+"),
                        figure("kiosk", now.atKiosk()),
                        sign("+"),
                        figure("unused", now.unused()));
    }

    private StateWord word(PeopleBalance now) {
        if (now.tooMany() > 0) {
            return StateWord.of(State.BAD, words.get("balance.many", "count", now.tooMany()));
        }
        return now.isBalanced()
                ? StateWord.of(State.OK, words.get("balance.level"))
                : StateWord.of(State.WARN, words.get("balance.doubles", "count", now.doubles()));
    }

    private VBox figure(String key, int count) {
        Label number = Labels.of(words.get("balance.number", "count", count), "ps-t-20", "ps-strong");
        number.setId("overview.balance." + key);
        return new VBox(number, Labels.of(words.get("balance." + key), "ps-muted", "ps-t-13"));
    }

    private static Label sign(String sign) {
        return Labels.of(sign, "ps-t-20", "ps-muted");
    }
}
