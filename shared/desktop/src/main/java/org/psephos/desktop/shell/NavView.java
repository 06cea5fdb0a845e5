package org.psephos.desktop.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Sizes;

/// The navigation: one level, icon and word, a count at the end; the page in sight has soft ink and an edge.
final class NavView extends VBox {

    private final FrameViewModel model;
    private final ToggleGroup group = new ToggleGroup();

    NavView(FrameViewModel model) {
        this.model = model;
        setId("nav");
        getStyleClass().add("ps-nav");
        setMinWidth(Sizes.NAV);
        setMaxWidth(Sizes.NAV);
        model.pageProperty().subscribe(this::select);
    }

    void show(List<PageSpec> pages) {
        getChildren().clear();
        group.getToggles().clear();
        int inGroup = pages.isEmpty() ? 0 : pages.getFirst().group();
        for (PageSpec page : pages) {
            if (page.group() != inGroup) {
                getChildren().add(separator());
                inGroup = page.group();
            }
            getChildren().add(item(page));
        }
        Label note = Labels.wrapped(model.navNoteProperty(), "ps-hint");
        note.setPadding(new javafx.geometry.Insets(8, 12, 8, 12));
        getChildren().addAll(Rows.space(), note);
        select(model.pageProperty().get());
    }

    private static VBox separator() {
        Region line = new Region();
        line.getStyleClass().add("ps-nav-line");
        VBox around = new VBox(line);
        around.setPadding(new javafx.geometry.Insets(8, 4, 8, 4));
        return around;
    }

    private ToggleButton item(PageSpec page) {
        Region edge = new Region();
        edge.getStyleClass().add("ps-nav-edge");
        Label title = Labels.bound(page.title());
        Label count = Labels.bound(page.count(), "ps-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = Rows.of(0, edge, gap(9), Icons.of(page.icon()), gap(10), title, Rows.space(), count);
        ToggleButton item = new ToggleButton();
        item.setId("nav." + page.id());
        item.textProperty().bind(page.title());
        item.setMnemonicParsing(false);
        item.setGraphic(row);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        item.setToggleGroup(group);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setUserData(page.id());
        row.prefWidthProperty().bind(item.widthProperty().subtract(12));
        item.setOnAction(event -> {
            item.setSelected(true);
            model.pageProperty().set(page.id());
        });
        return item;
    }

    private static Region gap(double width) {
        Region gap = new Region();
        gap.setMinWidth(width);
        gap.setMaxWidth(width);
        return gap;
    }

    /// Puts the keyboard on the page in sight.
    void focusChosen() {
        if (group.getSelectedToggle() instanceof ToggleButton chosen) {
            chosen.requestFocus();
        }
    }

    private void select(String id) {
        group.getToggles().stream()
                .filter(toggle -> id.equals(toggle.getUserData()))
                .findFirst()
                .ifPresentOrElse(group::selectToggle, () -> group.selectToggle(null));
    }
}
