package org.psephos.voterentry.screen.checkin;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.common.PlaceId;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.election.Place;
import org.psephos.voterentry.screen.Say;

/// The check-in page of a desk that does not know where it stands: asks for the polling place, and for nothing else.
public final class PlaceView extends VBox {

    private final Say say;
    private final Consumer<PlaceId> chosen;

    /// @param chosen is told the place
    public PlaceView(Say say, Consumer<PlaceId> chosen) {
        this.say = say;
        this.chosen = chosen;
        getStyleClass().add("ps-page");
        setId("place");
        VBox places = new VBox(12);
        places.getChildren().setAll(say.places().stream().map(this::place).toList());
        getChildren()
                .addAll(
                        new PageHead(
                                say.words().text("checkin.title"),
                                StateWord.bound(say.words()
                                        .text("place.missing")
                                        .map(text -> StateWord.Shown.of(State.WARN, text)))),
                        Card.of(invitation(), Rows.line(), places));
    }

    private HBox invitation() {
        VBox words = new VBox(
                Labels.wrapped(say.words().text("place.ask"), "ps-figure"),
                Labels.wrapped(say.words().text("place.ask.more"), "ps-muted", "ps-t-16"));
        HBox row = Rows.of(16, Icons.of("map-pin", 44), Rows.wide(words));
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private Node place(Place place) {
        PlaceId id = place.id();
        return Rows.of(
                16,
                Buttons.big("place." + id.text(), say.words().text("place.choose"))
                        .does(() -> chosen.accept(id))
                        .make(),
                Rows.wide(new VBox(
                        Labels.wrapped(say.place(id), "ps-t-20", "ps-strong"),
                        Labels.wrapped(say.addressOf(place), "ps-muted"))));
    }
}
