package org.psephos.controlpanel.screen.people;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;
import org.psephos.site.Role;

/// The roles of a person, to tick anew.
final class RolesDialog extends VBox {

    private static final double WIDTH = 760;

    private final RoleChoice choice;
    private final Set<Role> before;
    private final Words words;
    private final boolean lastAdministrator;
    private final Button keep;

    RolesDialog(
            PersonLine person, Words words, Runnable cancel, Consumer<Set<Role>> change, boolean lastAdministrator) {
        super(16);
        this.before = person.roles();
        this.choice = new RoleChoice(before);
        this.words = words;
        this.lastAdministrator = lastAdministrator;
        setId("people.roles.dialog");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        var title = words.with(texts -> texts.get("people.roles.title", "name", person.fullName()));
        accessibleTextProperty().bind(title);
        keep = Buttons.big("people.roles.safe", words.text("people.roles.no"))
                .key("Esc")
                .does(cancel)
                .make();
        Button act = Buttons.main("people.roles.act", words.text("people.roles.act"))
                .disabledWhile(cannot())
                .does(() -> change.accept(choice.chosen().get()))
                .make();
        Node why = Labels.wrapped(why(), "ps-hint");
        why.setId("people.roles.why");
        getChildren()
                .addAll(
                        Labels.wrapped(title, "ps-h1"),
                        Labels.wrapped(words.text("people.roles.says"), "ps-muted"),
                        new RoleBoxes("people.roles.role", choice, words),
                        Rows.of(12, keep, Rows.space(), why, act));
    }

    private BooleanBinding cannot() {
        return Bindings.createBooleanBinding(() -> !reason().isEmpty(), choice.chosen());
    }

    private StringBinding why() {
        return Bindings.createStringBinding(
                () -> reason().isEmpty() ? "" : words.get(reason()), choice.chosen(), words.textsProperty());
    }

    private String reason() {
        Set<Role> now = choice.chosen().get();
        if (lastAdministrator && !now.contains(Role.ADMIN)) {
            return "people.guard.last";
        }
        return now.equals(before) ? "people.roles.same" : now.isEmpty() ? "people.roles.none" : "";
    }

    /// Where the focus starts: the safe way out.
    Node first() {
        return keep;
    }
}
