package org.psephos.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Holds the page in sight; makes pages when they are first shown and anew after a change of language.
final class PageHolder extends ScrollPane {

    private final Map<String, Region> made = new HashMap<>();
    private List<PageSpec> pages = List.of();
    private @Nullable Region inSight;

    PageHolder() {
        setId("frame.page");
        getStyleClass().add("ps-page-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    void offer(List<PageSpec> specs) {
        forget();
        pages = List.copyOf(specs);
    }

    void show(String id) {
        Optional<PageSpec> spec =
                pages.stream().filter(page -> page.id().equals(id)).findFirst();
        if (spec.isEmpty()) {
            return;
        }
        put(made.computeIfAbsent(id, ignored -> dressed(spec.get().make().get())));
    }

    private static Region dressed(Region page) {
        if (!page.getStyleClass().contains("ps-page")) {
            page.getStyleClass().add("ps-page");
        }
        return page;
    }

    private void put(Region page) {
        if (page.equals(inSight)) {
            return;
        }
        hide();
        inSight = page;
        setContent(page);
        setVvalue(0);
        if (page instanceof ShownPage shown) {
            shown.onShow();
        }
    }

    void hide() {
        if (inSight instanceof ShownPage shown) {
            shown.onHide();
        }
        inSight = null;
        setContent(null);
    }

    /// Throws every page away.
    void forget() {
        hide();
        made.clear();
    }
}
