package org.psephos.voterentry.screen.anomaly;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.VoterId;
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
    private final Consumer<VoterId> open;
    private final VBox list = new VBox(12);
    private Subscription following = () -> {};

    /// @param open opens a voter in the list
    public AnomaliesView(Pollbook pollbook, Roll roll, Say say, Tasks tasks, Consumer<VoterId> open) {
        this.pollbook = pollbook;
        this.roll = roll;
        this.say = say;
        this.tasks = tasks;
        this.open = open;
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
                        .does(() -> open.accept(voter))
                        .make()));
        roll.voter(voter)
                .ifPresent(found -> card.getChildren().add(Labels.wrapped(say.name(found), "ps-t-20", "ps-strong")));
        if (pollbook.of(voter) instanceof Registration.CheckedIn in) {
            in.visits().forEach(visit -> card.getChildren().add(Labels.wrapped(line(visit))));
        }
        card.getChildren().add(Labels.wrapped(say.words().get("anomaly.next"), "ps-muted", "ps-t-13"));
        return card.alarm(State.WARN);
    }

    private String line(Visit visit) {
        return say.clock(visit.time()) + " · " + say.place(visit.place()) + " · "
                + say.names().desk(visit.desk());
    }
}
