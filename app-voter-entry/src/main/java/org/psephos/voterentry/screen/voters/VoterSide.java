package org.psephos.voterentry.screen.voters;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.UuidChip;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.VoterState;
import org.psephos.voterentry.service.person.RollVoter;

/// The selected voter: facts, version, and what can be done.
final class VoterSide extends VBox {

    private final RollVoter voter;
    private final Say say;
    private final VotersActs acts;

    private VoterSide(VoterRow row, Say say, VotersActs acts, VotersViewModel model) {
        this.voter = row.voter();
        this.say = say;
        this.acts = acts;
        setId("voters.side");
        VBox name = new VBox(Labels.wrapped(say.name(voter), "ps-t-20", "ps-strong"));
        if (voter.sheet().has(PersonField.LATIN)) {
            name.getChildren().add(Labels.wrapped(voter.get(PersonField.LATIN), "ps-muted"));
        }
        Card card = Card.of(
                        name, StateWords.of(row.state(), say), facts(), version(), Rows.space(), buttons(row, model))
                .grow();
        getChildren().add(card);
    }

    static VoterSide of(VoterRow row, Say say, VotersActs acts, VotersViewModel model) {
        return new VoterSide(row, say, acts, model);
    }

    static Node none(Say say) {
        Card card = Card.of(Labels.wrapped(say.words().text("voters.choose"), "ps-muted"))
                .grow();
        card.setId("voters.side");
        return card;
    }

    private FactGrid facts() {
        FactGrid grid = new FactGrid();
        fact(grid, "field.born", say.date(voter.get(PersonField.BORN)));
        fact(grid, "voters.number", voter.get(PersonField.NUMBER));
        fact(grid, "field.address", say.address(voter));
        fact(grid, "voters.place", say.placeOf(voter.get(PersonField.PLACE)));
        fact(grid, "field.style", say.styleOf(voter.get(PersonField.STYLE)));
        fact(grid, "field.phone", voter.get(PersonField.PHONE));
        fact(grid, "field.email", voter.get(PersonField.EMAIL));
        grid.fact(
                say.words().text("voters.uuid"),
                new UuidChip("voters.uuid", voter.id().uuid(), say.words(), acts::showQr));
        return grid;
    }

    private void fact(FactGrid grid, String name, String value) {
        if (!value.isEmpty()) {
            grid.fact(say.words().text(name), Labels.wrapped(value, "ps-t-13"));
        }
    }

    private HBox version() {
        RollVoter.Version current = voter.current();
        String where = current.stored() == RollVoter.Stored.ON_SERVER ? "record.server" : "record.waiting";
        Hyperlink history = new Hyperlink(say.words().get("voters.history"));
        history.setId("voters.history");
        history.setOnAction(event -> acts.history(voter));
        return Rows.of(
                Rows.wide(Labels.wrapped(
                        say.words()
                                .get(
                                        "voters.version",
                                        Map.of(
                                                "rev", current.rev(),
                                                "count", voter.versions().size(),
                                                "where", say.words().get(where))),
                        "ps-hint")),
                history);
    }

    private VBox buttons(VoterRow row, VotersViewModel model) {
        Button checkIn = Buttons.filled("voters.checkin", say.words().text("voters.checkin"))
                .icon("log-in")
                .wide()
                .does(() -> acts.checkIn(voter))
                .make();
        Button change = Buttons.second("voters.change", say.words().text("voters.change"))
                .icon("edit-2")
                .wide()
                .does(() -> acts.change(voter))
                .make();
        Button card = Buttons.second("voters.card", say.words().text("voters.card"))
                .icon("credit-card")
                .wide()
                .does(() -> acts.card(voter))
                .make();
        VBox all = new VBox(8, checkIn, Rows.of(8, Rows.wide(change), Rows.wide(card)));
        if (row.state() != VoterState.WITHDRAWN) {
            all.getChildren()
                    .add(Buttons.danger("voters.withdraw", say.words().text("voters.withdraw"))
                            .icon("slash")
                            .wide()
                            .does(() -> acts.withdraw(model))
                            .make());
        }
        return all;
    }
}
