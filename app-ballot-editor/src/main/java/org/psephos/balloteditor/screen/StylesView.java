package org.psephos.balloteditor.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.psephos.common.ContestId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;
import org.psephos.election.BallotStyle;
import org.psephos.election.Election;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Place;

/// The polling places, and the styles: which contests a place's voters get.
public final class StylesView extends VBox {

    private final EditorDesk desk;
    private final Words words;
    private final ObjectProperty<Optional<Shape>> shape = new SimpleObjectProperty<>(Optional.empty());

    /// What the form is built for; typing does not change it.
    private record Shape(
            List<StyleId> styles, List<PlaceId> places, List<ContestId> contests, List<Language> languages) {}

    /// @param desk the open election
    public StylesView(EditorDesk desk) {
        super(16);
        this.desk = desk;
        this.words = desk.words();
        setId("styles");
        shape.subscribe(this::build);
        words.textsProperty().subscribe(this::build);
        desk.model()
                .draft()
                .subscribe(draft -> shape.set(draft.map(election -> new Shape(
                        election.styles().stream().map(BallotStyle::id).toList(),
                        election.places().stream().map(Place::id).toList(),
                        election.contests().stream().map(each -> each.id()).toList(),
                        election.languages()))));
    }

    private void build() {
        PageHead head = new PageHead(
                        words.text("styles.title"),
                        add("styles.add", desk.model().parts()::addStyle))
                .says(words.text("styles.lead"));
        VBox cards = new VBox(16);
        shape.get().ifPresent(now -> {
            now.styles().forEach(id -> cards.getChildren().add(style(now, id)));
            cards.getChildren().add(places(now));
        });
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setId("styles.scroll");
        getChildren().setAll(head, Rows.high(scroll));
    }

    private Node add(String text, java.util.function.UnaryOperator<Election> edit) {
        return Buttons.second(text, words.text(text))
                .icon("plus")
                .disabledWhile(desk.model().editable().not())
                .does(() -> desk.model().edit(edit))
                .make();
    }

    private Card style(Shape now, StyleId id) {
        LanguageGrid name = new LanguageGrid(desk, now.languages());
        name.line(
                words.get("styles.name"),
                "styles.name." + id,
                new LocalTextFields.Spot(
                        election -> election.style(id).map(BallotStyle::name).orElse(LocalText.EMPTY),
                        (election, text) -> changeStyle(
                                election, id, old -> new BallotStyle(id, text, old.contests(), old.places()))));
        FlowPane contests = boxes(
                now.contests(),
                contest -> "styles.contest." + id + "." + contest,
                (election, contest) -> election.contest(contest)
                        .map(found -> EditorWords.shown(election, found.title(), words))
                        .orElse(""),
                (election, contest) -> election.style(id)
                        .filter(style -> style.contests().contains(contest))
                        .isPresent(),
                (election, contest) -> changeStyle(
                        election,
                        id,
                        old -> new BallotStyle(
                                id, old.name(), switched(now.contests(), old.contests(), contest), old.places())));
        FlowPane places = boxes(
                now.places(),
                place -> "styles.place." + id + "." + place,
                (election, place) -> election.place(place)
                        .map(found -> EditorWords.shown(election, found.name(), words))
                        .orElse(""),
                (election, place) -> election.style(id)
                        .filter(style -> style.places().contains(place))
                        .isPresent(),
                (election, place) -> changeStyle(
                        election,
                        id,
                        old -> new BallotStyle(
                                id, old.name(), old.contests(), switched(now.places(), old.places(), place))));
        return Card.of(
                name,
                Labels.bound(words.text("styles.contests"), "ps-h3"),
                contests,
                Labels.bound(words.text("styles.places"), "ps-h3"),
                places,
                Rows.of(
                        Rows.space(),
                        remove(
                                "styles.remove",
                                election -> election.edit()
                                        .styles(election.styles().stream()
                                                .filter(style -> !style.id().equals(id))
                                                .toList()))));
    }

    private Card places(Shape now) {
        Card card = Card.of(Card.head(
                Labels.bound(words.text("places.title"), "ps-h2"),
                add("places.add", desk.model().parts()::addPlace)));
        for (PlaceId id : now.places()) {
            LanguageGrid grid = new LanguageGrid(desk, now.languages());
            grid.line(
                    words.get("places.name"),
                    "places.name." + id,
                    new LocalTextFields.Spot(
                            election -> election.place(id).map(Place::name).orElse(LocalText.EMPTY),
                            (election, text) -> changePlace(election, id, old -> new Place(id, text, old.address()))));
            grid.line(
                    words.get("places.address"),
                    "places.address." + id,
                    new LocalTextFields.Spot(
                            election -> election.place(id).map(Place::address).orElse(LocalText.EMPTY),
                            (election, text) -> changePlace(election, id, old -> new Place(id, old.name(), text))));
            card.getChildren()
                    .addAll(
                            Rows.line(),
                            grid,
                            Rows.of(Rows.space(), remove("places.remove", election -> removePlace(election, id))));
        }
        return card;
    }

    private Node remove(String text, java.util.function.UnaryOperator<Election> edit) {
        return Buttons.small(text, words.text(text))
                .icon("x")
                .disabledWhile(desk.model().editable().not())
                .does(() -> desk.model().edit(edit))
                .make();
    }

    private interface Reads<T, R> {
        R of(Election election, T part);
    }

    private <T> FlowPane boxes(
            List<T> parts,
            Function<T, String> id,
            Reads<T, String> name,
            Reads<T, Boolean> chosen,
            Reads<T, Election> change) {
        FlowPane pane = new FlowPane(16, 4);
        for (T part : parts) {
            CheckBox box = new CheckBox();
            box.setId(id.apply(part));
            box.setMinHeight(28);
            box.disableProperty().bind(desk.model().editable().not());
            box.setOnAction(event -> desk.model().edit(election -> change.of(election, part)));
            Follow.whileShown(
                    box,
                    desk.model().draft(),
                    draft -> draft.ifPresent(election -> {
                        box.setText(name.of(election, part));
                        box.setSelected(chosen.of(election, part));
                    }));
            pane.getChildren().add(box);
        }
        return pane;
    }

    private static <T> List<T> switched(List<T> order, List<T> chosen, T one) {
        List<T> next = new ArrayList<>(chosen);
        if (!next.remove(one)) {
            next.add(one);
        }
        return order.stream().filter(next::contains).toList();
    }

    private static Election changeStyle(Election election, StyleId id, Function<BallotStyle, BallotStyle> change) {
        return election.edit()
                .styles(election.styles().stream()
                        .map(style -> style.id().equals(id) ? change.apply(style) : style)
                        .toList());
    }

    private static Election changePlace(Election election, PlaceId id, Function<Place, Place> change) {
        return election.edit()
                .places(election.places().stream()
                        .map(place -> place.id().equals(id) ? change.apply(place) : place)
                        .toList());
    }

    private static Election removePlace(Election election, PlaceId id) {
        Election fewer = election.edit()
                .places(election.places().stream()
                        .filter(place -> !place.id().equals(id))
                        .toList());
        return fewer.edit()
                .styles(fewer.styles().stream()
                        .map(style -> new BallotStyle(
                                style.id(),
                                style.name(),
                                style.contests(),
                                style.places().stream()
                                        .filter(place -> !place.equals(id))
                                        .toList()))
                        .toList());
    }
}
