package org.psephos.voterentry.screen.form;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.psephos.common.PlaceId;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.election.BallotStyle;
import org.psephos.election.Election;
import org.psephos.election.Place;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.person.FieldFault;

/// The fields of one part of the form, two columns wide: the broad ones at the start, the short ones at the end.
final class FormFields extends GridPane {

    private final FormViewModel model;
    private final Say say;
    private final Map<PersonField, Node> nodes = new EnumMap<>(PersonField.class);

    FormFields(FormViewModel model, Say say, FormPart part) {
        super(16, 10);
        this.model = model;
        this.say = say;
        ColumnConstraints broad = new ColumnConstraints();
        broad.setPercentWidth(64);
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.setPercentWidth(36);
        getColumnConstraints().addAll(broad, narrow);
        List<PersonField> ordered = part.fields();
        for (int index = 0; index < ordered.size(); index++) {
            PersonField field = ordered.get(index);
            FormField<?> made = field(field);
            GridPane.setHgrow(made, Priority.ALWAYS);
            GridPane.setValignment(made, javafx.geometry.VPos.TOP);
            add(made, index % 2, index / 2, field == PersonField.NOTES ? 2 : 1, 1);
        }
    }

    Map<PersonField, Node> nodes() {
        return nodes;
    }

    void focus(PersonField field) {
        Node node = nodes.get(field);
        if (node != null) {
            node.requestFocus();
        }
    }

    private FormField<?> field(PersonField field) {
        FormField<?> made =
                switch (field) {
                    case PLACE -> new FormField<>(label(field), places());
                    case STYLE -> new FormField<>(label(field), styles());
                    case NOTES -> new FormField<>(label(field), notes());
                    case BORN -> new FormField<>(label(field), text(field, "calendar"));
                    case NAME,
                            LATIN,
                            NICK,
                            NUMBER,
                            STREET,
                            POSTCODE,
                            TOWN,
                            PHONE,
                            EMAIL,
                            BIRTHPLACE,
                            STREET2,
                            TERRITORY,
                            COUNTRY,
                            PHONE2,
                            EMAIL2 -> new FormField<>(label(field), text(field, ""));
                };
        made.error(Bindings.createStringBinding(() -> error(field), model.faultsProperty()));
        mark(field, made);
        Node node = made.control();
        nodes.put(field, node);
        node.focusedProperty().addListener((source, before, now) -> {
            if (!now) {
                model.left(field);
            }
        });
        return made;
    }

    private void mark(PersonField field, FormField<?> made) {
        if (field == PersonField.NAME || field == PersonField.BORN) {
            made.marked(say.words().text("form.required"));
        } else if (field == PersonField.PHONE || field == PersonField.EMAIL || field == PersonField.LATIN) {
            made.marked(say.words().text("form.optional"));
        }
        String help = "form.help." + field.word();
        if (say.words().texts().has(help)) {
            made.help(say.words().text(help));
        }
    }

    private ObservableValue<String> label(PersonField field) {
        return say.words().text("field." + field.word());
    }

    private TextInputControl text(PersonField field, String icon) {
        TextInputControl control = icon.isEmpty() ? Fields.text(id(field)) : Fields.text(id(field), icon);
        control.textProperty().bindBidirectional(model.values(field));
        return control;
    }

    private static String id(PersonField field) {
        return "form." + field.word();
    }

    private TextArea notes() {
        TextArea area = new TextArea();
        area.setId(id(PersonField.NOTES));
        area.setPrefRowCount(2);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(model.values(PersonField.NOTES));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
        return area;
    }

    private Election election() {
        return say.room().now().get().definition();
    }

    private ComboBox<String> places() {
        List<String> ids =
                election().places().stream().map(Place::id).map(PlaceId::text).toList();
        ComboBox<String> box = choice(PersonField.PLACE, ids, say::placeOf);
        model.values(PersonField.PLACE).addListener((source, before, now) -> styleOf(now));
        return box;
    }

    private void styleOf(String place) {
        if (!place.isEmpty()) {
            election()
                    .styleAt(new PlaceId(place))
                    .ifPresent(style ->
                            model.values(PersonField.STYLE).set(style.id().text()));
        }
    }

    private ComboBox<String> styles() {
        List<String> ids = election().styles().stream()
                .map(BallotStyle::id)
                .map(Objects::toString)
                .toList();
        return choice(PersonField.STYLE, ids, say::styleOf);
    }

    private ComboBox<String> choice(PersonField field, List<String> ids, Function<String, String> words) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id(field));
        box.getItems().setAll(ids);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String id) {
                return id == null ? "" : words.apply(id);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().bindBidirectional(model.values(field));
        return box;
    }

    private String error(PersonField field) {
        FieldFault fault = model.faultsProperty().get().get(field);
        return switch (fault) {
            case null -> "";
            case FieldFault.Known known -> new ProblemTexts(say.words().locale()).what(known.problem());
            case FieldFault.Typing typing -> typing(typing);
        };
    }

    private String typing(FieldFault.Typing typing) {
        String month = typing.facts().get("month");
        if (month == null) {
            return say.words().get(typing.key(), typing.facts());
        }
        YearMonth of = YearMonth.parse(month);
        return say.words()
                .get(
                        typing.key(),
                        Map.of(
                                "month",
                                of.getMonth()
                                        .getDisplayName(
                                                TextStyle.FULL_STANDALONE,
                                                say.words().locale()),
                                "year",
                                say.year(of.atDay(1).toString()),
                                "days",
                                Integer.parseInt(
                                        Objects.requireNonNull(typing.facts().get("days")))));
    }
}
