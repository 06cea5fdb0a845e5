package org.psephos.desktop.part;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;

/// Virtual tables: cells exist for the rows in sight only. Enter or a double press opens a row, arrows move.
public final class Tables {

    private Tables() {}

    /// An empty table that fills its place; `empty` is said while it has no rows.
    public static <R> TableView<R> of(String id, ObservableValue<String> empty) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Labels.wrapped(empty, "ps-muted"));
        table.setTableMenuButtonVisible(false);
        table.setMinHeight(120);
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        return table;
    }

    /// Lets Enter and a double press open a row.
    public static <R> TableView<R> opens(TableView<R> table, java.util.function.Consumer<R> open) {
        table.setOnKeyPressed(event -> {
            R chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                open.accept(chosen);
            }
        });
        table.setRowFactory(view -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        return table;
    }

    /// A column of texts.
    public static <R> TableColumn<R, R> text(
            TableView<R> table, ObservableValue<String> title, double width, Function<R, String> value) {
        return column(table, title, width, row -> Labels.of(value.apply(row)));
    }

    /// A column of texts that wrap: the row grows, nothing is cut.
    public static <R> TableColumn<R, R> wrapped(
            TableView<R> table, ObservableValue<String> title, double width, Function<R, String> value) {
        TableColumn<R, R> column = new TableColumn<>();
        return fill(table, column, title, width, row -> new WrappedCell(column, Labels.wrapped(value.apply(row))));
    }

    /// A column of numbers or times, aligned at the end.
    public static <R> TableColumn<R, R> end(
            TableView<R> table, ObservableValue<String> title, double width, Function<R, String> value) {
        TableColumn<R, R> column = text(table, title, width, value);
        column.getStyleClass().add("ps-end");
        return column;
    }

    /// A column of ids or codes in mono.
    public static <R> TableColumn<R, R> code(
            TableView<R> table, ObservableValue<String> title, double width, Function<R, String> value) {
        return column(table, title, width, row -> Labels.of(value.apply(row), "ps-code"));
    }

    /// A column of names: the name bold in its own script, its reading in grey below.
    public static <R> TableColumn<R, R> name(
            TableView<R> table,
            ObservableValue<String> title,
            double width,
            Function<R, String> name,
            Function<R, String> reading) {
        TableColumn<R, R> column = new TableColumn<>();
        return fill(table, column, title, width, row -> nameCell(column, name.apply(row), reading.apply(row)));
    }

    private static Node nameCell(TableColumn<?, ?> column, String name, String reading) {
        Label main = Labels.wrapped(Texts.isolate(name), "ps-name");
        main.setAccessibleText(name);
        return reading.isEmpty()
                ? new WrappedCell(column, main)
                : new WrappedCell(column, main, Labels.wrapped(reading, "ps-reading"));
    }

    /// A column of any nodes, made anew for each row that comes into sight.
    public static <R> TableColumn<R, R> column(
            TableView<R> table, ObservableValue<String> title, double width, Function<R, Node> node) {
        return fill(table, new TableColumn<>(), title, width, node);
    }

    private static <R> TableColumn<R, R> fill(
            TableView<R> table,
            TableColumn<R, R> column,
            ObservableValue<String> title,
            double width,
            Function<R, Node> node) {
        column.textProperty().bind(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(ignored -> new NodeCell<>(node));
        table.getColumns().add(column);
        return column;
    }

    private static final class NodeCell<R> extends TableCell<R, R> {

        private final Function<R, Node> node;

        NodeCell(Function<R, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : node.apply(item));
            if (getTableColumn() != null && getTableColumn().getStyleClass().contains("ps-end")) {
                if (!getStyleClass().contains("ps-end")) {
                    getStyleClass().add("ps-end");
                }
            }
        }
    }
}
