package org.psephos.balloteditor.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.Language;

/// One contest in all its languages side by side, with its rule, beside the kiosk's own view of it.
public final class ContestsView extends VBox {

    private static final double SIDE = 374;

    private final EditorDesk desk;
    private final Words words;
    private final Region preview;
    private final ObjectProperty<Optional<Shape>> shape = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Language>> beside = new SimpleObjectProperty<>(Optional.empty());

    private Optional<ContestId> built = Optional.empty();
    private DoubleSupplier height = () -> 0;
    private Optional<String> wanted = Optional.empty();
    private Runnable focus = () -> {};

    /// What the form is built for; typing does not change it.
    private record Shape(
            ContestId contest, int position, int count, List<OptionId> options, List<Language> languages) {}

    /// @param desk the open election
    /// @param preview the kiosk's view of the selected contest
    public ContestsView(EditorDesk desk, Region preview) {
        super(16);
        this.desk = desk;
        this.words = desk.words();
        this.preview = preview;
        setId("contests");
        shape.subscribe(this::build);
        words.textsProperty().subscribe(this::build);
        desk.model().draft().subscribe(this::reshape);
        desk.model().contest().subscribe(this::compare);
        beside.subscribe(this::reshape);
        build();
        reshape();
    }

    private void reshape() {
        shape.set(desk.model()
                .draft()
                .get()
                .flatMap(election -> desk.model()
                        .contest()
                        .get()
                        .flatMap(election::contest)
                        .map(contest -> new Shape(
                                contest.id(),
                                election.contests().indexOf(contest),
                                election.contests().size(),
                                contest.optionIds(),
                                sideBySide(election.languages())))));
    }

    /// Beside the first language stands one that lacks a text of this contest, if there is any.
    private void compare() {
        desk.model()
                .draft()
                .get()
                .flatMap(election -> desk.model()
                        .contest()
                        .get()
                        .flatMap(election::contest)
                        .flatMap(contest -> election.languages().stream()
                                .skip(1)
                                .filter(language -> ContestTexts.missing(contest, language) > 0)
                                .findFirst()))
                .ifPresent(lacking -> beside.set(Optional.of(lacking)));
        reshape();
    }

    /// The first language and the one that is compared with it: two columns are wide enough to be read.
    private List<Language> sideBySide(List<Language> all) {
        if (all.size() <= 2) {
            return all;
        }
        Language second = beside.get()
                .filter(all::contains)
                .filter(each -> !each.equals(all.getFirst()))
                .orElse(all.get(1));
        return List.of(all.getFirst(), second);
    }

    /// Which language stands beside the first; nothing to choose where there are two.
    private Node languages(Shape now) {
        List<Language> all = desk.model().draft().get().orElseThrow().languages();
        if (all.size() <= 2) {
            return Rows.line();
        }
        ObjectProperty<Language> chosen =
                new SimpleObjectProperty<>(now.languages().getLast());
        chosen.subscribe((before, next) -> beside.set(Optional.of(next)));
        return Rows.column(
                12,
                Rows.line(),
                Rows.of(
                        12,
                        Labels.wrapped(
                                words.get(
                                        "contests.beside",
                                        "language",
                                        all.getFirst().ownName()),
                                "ps-muted",
                                "ps-t-13"),
                        new Segments<>("contests.beside", all.subList(1, all.size()), Language::ownName, chosen)));
    }

    private void build() {
        Optional<Contest> contest = desk.model()
                .draft()
                .get()
                .flatMap(election -> shape.get().map(Shape::contest).flatMap(election::contest));
        if (contest.isEmpty()) {
            getChildren().setAll(nothing());
            return;
        }
        Shape now = shape.get().orElseThrow();
        VBox form = Rows.column(12, new RuleForm(desk, now.contest()), languages(now), grid(now), addRow(now));
        ScrollPane scroll = new ScrollPane(Card.of(form));
        scroll.setFitToWidth(true);
        scroll.setId("contests.scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setVvalue(built.filter(now.contest()::equals).isPresent() ? height.getAsDouble() : 0);
        height = scroll::getVvalue;
        built = Optional.of(now.contest());
        getChildren().setAll(head(now), Rows.high(new TwoColumns(scroll, preview, SIDE)));
        scroll.applyCss(); // what stands in it can be focused from now on
        focus.run();
        focus = () -> {};
    }

    private Node nothing() {
        return new EmptyState(
                "list",
                words.text("contests.none"),
                Buttons.main("contests.add.first", words.text("overview.add.contest"))
                        .icon("plus")
                        .disabledWhile(desk.model().editable().not())
                        .does(() -> desk.model().edit(desk.model().parts()::addContest))
                        .make());
    }

    private Node head(Shape now) {
        Election election = desk.model().draft().get().orElseThrow();
        Contest contest = election.contest(now.contest()).orElseThrow();
        var place = Labels.of(
                words.get("contests.position", java.util.Map.of("number", now.position() + 1, "count", now.count())),
                "ps-muted",
                "ps-t-13");
        var title = Labels.of(EditorWords.shown(election, contest.title(), words), "ps-h1");
        Follow.whileShown(
                title,
                desk.model().draft(),
                next -> next.flatMap(draft -> draft.contest(now.contest()))
                        .ifPresent(found -> title.setText(EditorWords.shown(election, found.title(), words))));
        HBox row = Rows.of(8, Rows.column(2, place, title), Rows.space());
        HBox saving = new HBox();
        saving.setAlignment(javafx.geometry.Pos.CENTER);
        Follow.whileShown(
                saving,
                desk.model().saving(),
                ignored -> saving.getChildren().setAll(OverviewView.saving(desk, "contests")));
        row.getChildren().add(saving);
        neighbour(election, now.position() - 1)
                .ifPresent(other -> row.getChildren().add(step(other, "contests.previous", "chevron-left")));
        neighbour(election, now.position() + 1)
                .ifPresent(other -> row.getChildren().add(step(other, "contests.next", "chevron-right")));
        return row;
    }

    private static Optional<Contest> neighbour(Election election, int index) {
        return index >= 0 && index < election.contests().size()
                ? Optional.of(election.contests().get(index))
                : Optional.empty();
    }

    private Node step(Contest other, String id, String arrow) {
        String title = desk.model()
                .draft()
                .get()
                .map(election -> EditorWords.shown(election, other.title(), words))
                .orElse("");
        return Buttons.second(id, new SimpleStringProperty(title))
                .arrow(arrow)
                .does(() -> desk.model().select(other.id()))
                .make();
    }

    private Node grid(Shape now) {
        LanguageGrid grid = new LanguageGrid(desk, now.languages());
        ContestId id = now.contest();
        grid.heads(id);
        grid.line(
                words.get("contests.row.title"),
                "contests.title",
                new LocalTextFields.Spot(
                        election -> contest(election, id).title(),
                        (election, text) -> election.edit().contest(id, found -> found.withTitle(text))));
        grid.line(
                words.get("contests.row.text"),
                "contests.text",
                new LocalTextFields.Spot(
                        election -> contest(election, id).instructions(),
                        (election, text) -> election.edit().contest(id, found -> found.withInstructions(text))));
        grid.area(
                words.get("contests.row.measure"),
                "contests.measure",
                new LocalTextFields.Spot(
                        election -> contest(election, id).measure(),
                        (election, text) -> election.edit().contest(id, found -> found.withMeasure(text))));
        int number = 1;
        for (OptionId option : now.options()) {
            option(grid, now, option, number++);
        }
        return grid;
    }

    private void option(LanguageGrid grid, Shape now, OptionId option, int number) {
        ContestId id = now.contest();
        String name = words.get("contests.option", "number", number);
        grid.option(
                number,
                name,
                "contests.option." + number,
                acts(now, option, number),
                new LocalTextFields.Spot(
                        election -> option(election, id, option).label(),
                        (election, text) -> desk.model()
                                .parts()
                                .changeOption(election, id, option, found -> found.withLabel(text))));
        grid.line(
                words.get("contests.option.detail"),
                "contests.detail." + number,
                new LocalTextFields.Spot(
                        election -> option(election, id, option).detail(),
                        (election, text) -> desk.model()
                                .parts()
                                .changeOption(election, id, option, found -> found.withDetail(text))));
    }

    /// Up, down and away.
    private Node acts(Shape now, OptionId option, int number) {
        return Rows.of(
                2,
                mini("contests.option.up", "arrow-up", number, number > 1, () -> move(now, option, number, -1)),
                mini(
                        "contests.option.down",
                        "arrow-down",
                        number,
                        number < now.options().size(),
                        () -> move(now, option, number, 1)),
                mini(
                        "contests.remove.option",
                        "x",
                        number,
                        true,
                        () -> desk.model()
                                .edit(draft -> desk.model().parts().removeOption(draft, now.contest(), option))));
    }

    private Node mini(String text, String icon, int number, boolean may, Runnable does) {
        Button button = Buttons.mini(text + "." + number, new SimpleStringProperty(""))
                .icon(icon)
                .disabledWhile(desk.model().editable().map(editable -> !editable || !may))
                .does(does)
                .make();
        button.setAccessibleText(words.get(text, "number", number));
        if (wanted.filter(button.getId()::equals).isPresent()) {
            wanted = Optional.empty();
            focus = button::requestFocus;
        }
        return button;
    }

    /// The focus goes with the option, so that it can be moved on.
    private void move(Shape now, OptionId option, int number, int steps) {
        int place = number + steps;
        boolean up = place > 1 && (steps < 0 || place == now.options().size());
        wanted = Optional.of((up ? "contests.option.up." : "contests.option.down.") + place);
        desk.model().edit(draft -> desk.model().parts().moveOption(draft, now.contest(), option, steps));
    }

    private static Contest contest(Election election, ContestId id) {
        return election.contest(id).orElseGet(() -> Contest.empty(id));
    }

    private static ContestOption option(Election election, ContestId contest, OptionId option) {
        return contest(election, contest)
                .option(option)
                .orElseGet(() -> ContestOption.of(option.text(), org.psephos.election.LocalText.EMPTY));
    }

    private Node addRow(Shape now) {
        var editable = desk.model().editable();
        List<Node> row = new ArrayList<>(List.of(
                move(now, "contests.up", "arrow-up", -1),
                move(now, "contests.down", "arrow-down", 1),
                Buttons.danger("contests.delete", words.text("contests.remove"))
                        .disabledWhile(editable.not())
                        .does(() ->
                                desk.model().edit(draft -> desk.model().parts().removeContest(draft, now.contest())))
                        .make(),
                Buttons.second("contests.add.contest", words.text("overview.add.contest"))
                        .icon("plus")
                        .disabledWhile(editable.not())
                        .does(() -> {
                            desk.model().edit(desk.model().parts()::addContest);
                            desk.model()
                                    .draft()
                                    .get()
                                    .ifPresent(draft -> desk.model()
                                            .select(draft.contests().getLast().id()));
                        })
                        .make(),
                Buttons.second("contests.add.option", words.text("contests.add.option"))
                        .icon("plus")
                        .disabledWhile(editable.not())
                        .does(() ->
                                desk.model().edit(draft -> desk.model().parts().addOption(draft, now.contest())))
                        .make()));
        FlowPane acts = new FlowPane(8, 8);
        acts.getChildren().addAll(row);
        return acts;
    }

    private Node move(Shape now, String text, String icon, int steps) {
        return Buttons.second(text, words.text(text))
                .icon(icon)
                .disabledWhile(desk.model().editable().not())
                .does(() -> desk.model().edit(draft -> desk.model().parts().moveContest(draft, now.contest(), steps)))
                .make();
    }
}
