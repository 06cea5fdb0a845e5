package org.psephos.balloteditor.screen;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.SecondCast;

/// When people vote, and by which rules: the day, the hours and their zone, the kind, what a second ballot does.
public final class DetailsView extends VBox {

    private static final double SIDE = 380;
    private static final double HOUR_WIDTH = 96;
    private static final double DAY_WIDTH = 208;
    private static final List<Integer> MINUTES = List.of(0, 5, 10, 15, 20, 30, 45, 60);

    private final EditorDesk desk;
    private final DetailsViewModel details;
    private final Words words;

    /// @param desk the open election
    /// @param details what is typed
    public DetailsView(EditorDesk desk, DetailsViewModel details) {
        super(16);
        this.desk = desk;
        this.details = details;
        this.words = desk.words();
        setId("details");
        ScrollPane scroll = new ScrollPane(new TwoColumns(polls(), rules(), SIDE));
        scroll.setFitToWidth(true);
        scroll.setId("details.scroll");
        scroll.getStyleClass().add("ps-page-scroll");
        Node nothing = new EmptyState("calendar", words.text("overview.none"));
        HBox saving = new HBox();
        saving.setAlignment(javafx.geometry.Pos.CENTER);
        Follow.whileShown(
                saving,
                desk.model().saving(),
                ignored -> saving.getChildren().setAll(OverviewView.saving(desk, "details")));
        Region form = Rows.high(scroll);
        getChildren()
                .addAll(
                        new PageHead(words.text("details.title"), saving).says(words.text("details.lead")),
                        nothing,
                        form);
        ObservableValue<Boolean> there = desk.model().draft().map(draft -> draft.isPresent());
        Follow.whileShown(this, there, is -> {
            form.setVisible(is);
            form.setManaged(is);
            nothing.setVisible(!is);
            nothing.setManaged(!is);
        });
    }

    private Card polls() {
        HBox hours = Rows.of(
                16,
                hour("details.opens", details.opens(), details.opensError()),
                hour("details.closes", details.closes(), details.closesError()));
        hours.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        ComboBox<ZoneId> zone = Choices.zones("details.zone", words);
        zone.valueProperty().bindBidirectional(details.zone());
        return Card.titled(
                words.text("details.polls"),
                day(),
                hours,
                new FormField<>(words.text("new.zone"), locked(zone)).help(ofDraft(this::offset)),
                new FormField<>(words.text("details.grace"), locked(grace())).help(words.text("details.grace.help")));
    }

    private FormField<TextField> day() {
        FormField<TextField> day = new FormField<>(words.text("new.day"), text("details.day", details.day()))
                .help(ofDraft(election -> EditorWords.day(election, words.locale())))
                .error(said(details.dayError()));
        day.control().setMaxWidth(DAY_WIDTH);
        return day;
    }

    private FormField<TextField> hour(String id, StringProperty typed, ObservableValue<String> error) {
        TextField field = text(id, typed);
        field.setPrefWidth(HOUR_WIDTH);
        return new FormField<>(words.text(id), field).error(said(error));
    }

    private TextField text(String id, StringProperty typed) {
        TextField field = Fields.text(id);
        field.textProperty().bindBidirectional(typed);
        field.editableProperty().bind(desk.model().editable());
        return field;
    }

    private <N extends Node> N locked(N control) {
        control.disableProperty().bind(desk.model().editable().not());
        return control;
    }

    private ObservableValue<String> said(ObservableValue<String> key) {
        return Bindings.createStringBinding(
                () -> key.getValue().isEmpty() ? "" : words.get(key.getValue()), key, words.textsProperty());
    }

    /// A sentence about the draft.
    private ObservableValue<String> ofDraft(Function<Election, String> sentence) {
        return Bindings.createStringBinding(
                () -> desk.model().draft().get().map(sentence).orElse(""),
                desk.model().draft(),
                words.textsProperty());
    }

    /// How far the zone's clocks are from UTC when the polls open.
    private String offset(Election election) {
        ZoneOffset far =
                election.polls().zone().getRules().getOffset(election.polls().opens());
        String hours = far.equals(ZoneOffset.UTC) ? "" : far.getId();
        return words.get("details.zone.help", "offset", Texts.isolate("UTC" + hours));
    }

    private ComboBox<Duration> grace() {
        ComboBox<Duration> box = new ComboBox<>();
        box.setId("details.grace");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration time) {
                return time == null ? "" : words.get("details.minutes", "count", time.toMinutes());
            }

            @Override
            public Duration fromString(String typed) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        box.getItems()
                .setAll(Stream.concat(
                                MINUTES.stream().map(Duration::ofMinutes),
                                Stream.of(details.grace().get()))
                        .distinct()
                        .sorted()
                        .toList());
        box.valueProperty().bindBidirectional(details.grace());
        return box;
    }

    private VBox rules() {
        Segments<ElectionKind> kind = new Segments<>(
                "details.kind",
                List.of(ElectionKind.OPEN, ElectionKind.SECRET),
                each -> words.get("kind." + each.word()),
                details.kind());
        Segments<SecondCast> second = new Segments<>(
                "details.second",
                List.of(SecondCast.FIRST_STAYS, SecondCast.LAST_COUNTS),
                each -> words.get("seal.second." + each.word()),
                details.second());
        Card kinds = Card.titled(
                words.text("new.kind"), locked(kind), Labels.wrapped(words.text("new.kind.help"), "ps-field-help"));
        Card seconds = Card.titled(
                words.text("seal.second"),
                locked(second),
                Labels.wrapped(words.text("details.second.help"), "ps-field-help"));
        return Rows.column(16, kinds, seconds);
    }
}
