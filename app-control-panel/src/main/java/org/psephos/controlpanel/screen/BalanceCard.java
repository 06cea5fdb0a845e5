package org.psephos.controlpanel.screen;

import java.time.Instant;
import java.util.List;
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

/// Checked in = cast + at a kiosk + not used yet, in one row, with the word that says whether it agrees, and how many
/// came in each quarter of an hour.
final class BalanceCard extends VBox {

    private static final double GAP = 20;
    private static final double CURVE_WIDTH = 400;
    private static final double FIGURES_WIDTH = 520;

    private final BalanceViewModel model;
    private final PanelWords say;
    private final Words words;
    private final VBox curve = new VBox(4);
    private final HBox head = Rows.of(12);
    private final FlowPane row = new FlowPane(GAP, 8);

    BalanceCard(BalanceViewModel model, PanelWords say) {
        super(8);
        this.model = model;
        this.say = say;
        this.words = say.words();
        setId("overview.balance");
        getStyleClass().add("ps-card");
        HBox.setHgrow(this, Priority.ALWAYS);
        curve.setId("overview.curve");
        curve.setMinWidth(CURVE_WIDTH);
        curve.setPrefWidth(CURVE_WIDTH);
        row.setPrefWrapLength(FIGURES_WIDTH);
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().addAll(head, new HBox(GAP, row, curve));
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
        showCurve(now);
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

    private void showCurve(PeopleBalance now) {
        curve.getChildren().clear();
        List<Integer> counts = now.curve();
        if (counts.isEmpty()) {
            return;
        }
        Instant first = now.quarters().firstKey();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        String sentence = words.get(
                "balance.curve",
                Map.of(
                        "from",
                        say.hour(first),
                        "to",
                        say.hour(first.plus(PeopleBalance.QUARTER.multipliedBy(counts.size()))),
                        "last",
                        counts.getLast(),
                        "most",
                        most));
        curve.getChildren().addAll(new QuarterBars(counts, sentence), Labels.wrapped(sentence, "ps-muted", "ps-t-12"));
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
