package org.psephos.balloteditor.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.psephos.balloteditor.service.TranslationTable;
import org.psephos.common.text.Texts;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.Language;

/// The languages of the ballot, how complete each is, and the texts that belong to no contest: title and note.
public final class TranslationsView extends VBox {

    private final EditorDesk desk;
    private final Words words;
    private final ObjectProperty<List<Language>> languages = new SimpleObjectProperty<>(List.of());

    /// @param desk the open election
    public TranslationsView(EditorDesk desk) {
        super(16);
        this.desk = desk;
        this.words = desk.words();
        setId("translations");
        languages.subscribe(this::build);
        words.textsProperty().subscribe(this::build);
        desk.model()
                .draft()
                .subscribe(draft -> languages.set(draft.map(Election::languages).orElse(List.of())));
        build();
    }

    private void build() {
        LanguageGrid grid = new LanguageGrid(desk, languages.get());
        grid.line(
                words.get("overview.title.label"),
                "translations.title",
                new LocalTextFields.Spot(
                        Election::title, (election, text) -> election.edit().title(text)));
        grid.area(
                words.get("contests.row.text"),
                "translations.note",
                new LocalTextFields.Spot(
                        Election::note, (election, text) -> election.edit().note(text)));
        ScrollPane scroll = new ScrollPane(Rows.column(16, completeness(), Card.of(grid)));
        scroll.setFitToWidth(true);
        scroll.setId("translations.scroll");
        getChildren()
                .setAll(
                        new PageHead(words.text("translations.title")).says(words.text("translations.lead")),
                        Rows.high(scroll));
    }

    private Card completeness() {
        Card card = Card.of();
        for (Language language : languages.get()) {
            Tag tag = Tag.of(State.OK, "");
            Label where = Labels.of("", "ps-muted", "ps-t-13");
            Follow.whileShown(
                    tag,
                    desk.model().draft(),
                    draft -> draft.ifPresent(election -> {
                        long missing = TranslationTable.missing(election, language);
                        where.setText(lacking(election, language));
                        tag.show(
                                missing == 0 ? State.OK : State.BAD,
                                missing == 0
                                        ? words.get("contests.complete")
                                        : words.get("contests.missing", "count", missing));
                    }));
            card.getChildren()
                    .add(Rows.of(
                            12,
                            Icons.of("globe"),
                            Labels.of(language.ownName(), "ps-name"),
                            Rows.space(),
                            where,
                            tag,
                            remover(language)));
        }
        card.getChildren().add(adder());
        return card;
    }

    private Node remover(Language language) {
        boolean last = languages.get().size() == 1;
        return Buttons.small("translations.remove." + language.tag(), words.text("translations.remove"))
                .icon("x")
                .disabledWhile(desk.model().editable().map(may -> !may || last))
                .help(words.get("translations.remove.help", "language", language.ownName()))
                .does(() -> remove(language))
                .make();
    }

    /// Asks first where texts would go with the language.
    private void remove(Language language) {
        long written = desk.model()
                .draft()
                .get()
                .map(election -> TranslationTable.written(election, language))
                .orElse(0L);
        Runnable act = () -> desk.model().edit(election -> TranslationTable.without(election, language));
        if (written == 0) {
            act.run();
            return;
        }
        Map<String, ?> named = Map.of("language", Texts.isolate(language.ownName()), "count", written);
        Decision.ask(
                        desk.guard().overlay(),
                        "translations.remove",
                        words.with(texts -> texts.get("translations.remove.ask", named)))
                .says(words.with(texts -> texts.get("translations.remove.says", named)))
                .safe(words.text("translations.remove.no"), () -> {})
                .danger(words.text("translations.remove.yes"), act)
                .open();
    }

    /// The contests that lack a text in this language.
    private String lacking(Election election, Language language) {
        return election.contests().stream()
                .filter(contest -> ContestTexts.missing(contest, language) > 0)
                .map(contest -> EditorWords.shown(election, contest.title(), words))
                .collect(Collectors.joining(" · "));
    }

    private Node adder() {
        ComboBox<Language> choice = Choices.languages("translations.tag", words);
        choice.getItems().removeAll(languages.get());
        choice.disableProperty().bind(desk.model().editable().not());
        var row = Rows.of(
                12,
                new FormField<>(words.text("translations.tag"), choice).help(words.text("new.language.help")),
                Buttons.second("translations.add", words.text("translations.add"))
                        .icon("plus")
                        .disabledWhile(desk.model()
                                .editable()
                                .not()
                                .or(choice.valueProperty().isNull()))
                        .does(() -> add(choice.getValue()))
                        .make());
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void add(Language language) {
        desk.model().edit(election -> {
            List<Language> more = new ArrayList<>(election.languages());
            if (!more.contains(language)) {
                more.add(language);
            }
            return election.edit().languages(more);
        });
    }
}
