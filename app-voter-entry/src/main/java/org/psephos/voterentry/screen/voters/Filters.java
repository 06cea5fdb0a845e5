package org.psephos.voterentry.screen.voters;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.psephos.common.PlaceId;
import org.psephos.election.Place;
import org.psephos.voterentry.screen.Say;

/// Status and place, each as a small menu that says what it shows.
final class Filters extends HBox {

    Filters(VotersViewModel model, Say say) {
        super(8);
        getChildren()
                .addAll(
                        menu(
                                "voters.filter.state",
                                Stream.of(VotersViewModel.StateFilter.values()),
                                state -> say.words()
                                        .get(
                                                "voters.state.by",
                                                "state",
                                                say.words()
                                                        .get("state."
                                                                + state.name().toLowerCase(Locale.ROOT))),
                                model.stateProperty()),
                        menu(
                                "voters.filter.place",
                                Stream.concat(
                                        Stream.of(Optional.<PlaceId>empty()),
                                        say.room().now().get().definition().places().stream()
                                                .map(Place::id)
                                                .map(Optional::of)),
                                place -> say.words()
                                        .get(
                                                "voters.place.by",
                                                "place",
                                                place.map(say::place)
                                                        .orElseGet(() ->
                                                                say.words().get("state.any"))),
                                model.placeProperty()));
    }

    private static <T> MenuButton menu(String id, Stream<T> choices, Function<T, String> words, Property<T> chosen) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.getStyleClass().add("voters-filter");
        button.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        choices.forEach(choice -> {
            RadioMenuItem item = new RadioMenuItem(words.apply(choice));
            item.setToggleGroup(group);
            item.setUserData(choice);
            item.setOnAction(event -> chosen.setValue(choice));
            button.getItems().add(item);
        });
        chosen.subscribe(now -> {
            button.setText(words.apply(now));
            group.getToggles().stream()
                    .filter(toggle -> now.equals(toggle.getUserData()))
                    .findFirst()
                    .ifPresent(group::selectToggle);
        });
        return button;
    }
}
