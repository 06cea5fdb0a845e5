package org.psephos.voterentry.screen.anomaly;

import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.VoterId;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.desktop.task.Tasks;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.Pollbook;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.desk.Visit;
import org.psephos.voterentry.service.person.Roll;

/// Voters whom two desks checked in without seeing each other: both desks, both times, what to do.
public final class AnomaliesView extends VBox implements ShownPage {

    private final Pollbook pollbook;
    private final Roll roll;
    private final Say say;
    private final Tasks tasks;
    private final AnomalyActs acts;
    private final VBox list = new VBox(12);
    private Subscription following = () -> {};

    /// @param acts what the page asks of the rest of the app
    public AnomaliesView(Pollbook pollbook, Roll roll, Say say, Tasks tasks, AnomalyActs acts) {
        this.pollbook = pollbook;
        this.roll = roll;
        this.say = say;
        this.tasks = tasks;
        this.acts = acts;
        setId("anomalies");
        getChildren()
                .addAll(
                        new PageHead(say.words().text("nav.anomalies"))
                                .says(say.words().text("anomaly.says")),
                        Rows.high(list));
    }

    @Override
    public void onShow() {
        following = tasks.watch(pollbook.balance(), balance -> paint(pollbook.doubles()));
    }

    @Override
    public void onHide() {
        following.close();
    }

    private void paint(List<VoterId> doubles) {
        if (doubles.isEmpty()) {
            list.getChildren()
                    .setAll(Card.of(new EmptyState("check-circle", say.words().text("anomaly.none"))));
            return;
        }
        list.getChildren().setAll(doubles.stream().map(this::card).toList());
    }

    private Card card(VoterId voter) {
        Card card = Card.of(Rows.of(
                StateWord.of(State.WARN, say.words().get("anomaly.double")),
                Rows.space(),
                Buttons.small("anomaly.open", say.words().text("checkin.details"))
                        .does(() -> acts.details(voter))
                        .make()));
        roll.voter(voter)
                .ifPresent(found -> card.getChildren().add(Labels.wrapped(say.name(found), "ps-t-20", "ps-strong")));
        if (pollbook.of(voter) instanceof Registration.CheckedIn in) {
            card.getChildren().add(visits(voter, in));
        }
        card.getChildren().add(Labels.wrapped(say.words().get("anomaly.next"), "ps-muted", "ps-t-13"));
        return card.alarm(State.WARN);
    }

    /// One line per check-in: when, where, by which desk and clerk; those that are too many can be closed.
    private GridPane visits(VoterId voter, Registration.CheckedIn in) {
        GridPane grid = new GridPane(24, 8);
        grid.setId("anomaly.visits");
        List<Visit> all = in.visits();
        for (int row = 0; row < all.size(); row++) {
            Visit visit = all.get(row);
            grid.addRow(
                    row,
                    Labels.of(say.words().get(row == 0 ? "anomaly.first" : "anomaly.further"), "ps-muted"),
                    Labels.of(say.clock(visit.time()), "ps-strong"),
                    Labels.of(say.place(visit.place())),
                    Labels.of(say.names().desk(visit.desk())),
                    Labels.of(say.words()
                            .get(
                                    "checkin.clerk",
                                    "name",
                                    Texts.isolate(say.names().person(visit.clerk())))));
            if (row > 0) {
                grid.add(
                        Buttons.small("anomaly.settle", say.words().text("anomaly.settle"))
                                .icon("check")
                                .does(() -> acts.settle(voter, visit))
                                .make(),
                        5,
                        row);
            }
        }
        return grid;
    }
}
