package org.psephos.desktop.shell;

import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// One page of an app as the navigation knows it.
///
/// @param id stable; the nav button is `nav.<id>`
/// @param icon Feather name
/// @param title in the navigation
/// @param count at the end of the nav item; an empty text shows nothing
/// @param group pages of one group stand together; a line parts the groups
/// @param make builds the page's nodes; called when the page is first shown, and again after a change of language
public record PageSpec(
        String id,
        String icon,
        ObservableValue<String> title,
        ObservableValue<String> count,
        int group,
        Supplier<? extends Region> make) {

    /// A page without a count in the first group.
    public static PageSpec of(String id, String icon, ObservableValue<String> title, Supplier<? extends Region> make) {
        return new PageSpec(id, icon, title, new SimpleStringProperty(""), 1, make);
    }

    /// The same page with a count at the end of its nav item.
    public PageSpec counting(ObservableValue<String> number) {
        return new PageSpec(id, icon, title, number, group, make);
    }

    /// The same page in another group.
    public PageSpec in(int otherGroup) {
        return new PageSpec(id, icon, title, count, otherGroup, make);
    }
}
