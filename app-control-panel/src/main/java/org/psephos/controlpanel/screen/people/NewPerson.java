package org.psephos.controlpanel.screen.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.site.LoginName;
import org.psephos.site.Role;

/// The form of a new person: two names, roles, and what is still wrong, as keys of the bundle.
final class NewPerson {

    private static final int NAME_SIGNS_MAX = 120;

    private final Predicate<String> taken;
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty fullName = new SimpleStringProperty("");
    private final RoleChoice choice = new RoleChoice(Set.of());
    private final BooleanProperty tried = new SimpleBooleanProperty();
    private final BooleanProperty leftLogin = new SimpleBooleanProperty();
    private final BooleanProperty leftName = new SimpleBooleanProperty();

    /// @param taken whether a name for signing in belongs to somebody
    NewPerson(Predicate<String> taken) {
        this.taken = taken;
    }

    StringProperty login() {
        return login;
    }

    StringProperty fullName() {
        return fullName;
    }

    RoleChoice choice() {
        return choice;
    }

    Set<Role> roles() {
        EnumSet<Role> chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(choice.chosen().get());
        return chosen;
    }

    /// The field was left: from now on its error is told.
    BooleanProperty leftLogin() {
        return leftLogin;
    }

    BooleanProperty leftName() {
        return leftName;
    }

    /// What is wrong with the name for signing in; empty when nothing is, or when it is too early to say.
    StringBinding loginError() {
        return Bindings.createStringBinding(
                () -> tried.get() || leftLogin.get() ? loginFault() : "", login, tried, leftLogin);
    }

    StringBinding nameError() {
        return Bindings.createStringBinding(
                () -> tried.get() || leftName.get() ? nameFault() : "", fullName, tried, leftName);
    }

    StringBinding rolesError() {
        return Bindings.createStringBinding(() -> tried.get() ? rolesFault() : "", choice.chosen(), tried);
    }

    private String loginFault() {
        if (!LoginName.isOne(login.get())) {
            return "people.login.form";
        }
        return taken.test(login.get()) ? "people.login.taken" : "";
    }

    private String nameFault() {
        String name = fullName.get().strip();
        return name.isEmpty() || name.length() > NAME_SIGNS_MAX ? "people.name.form" : "";
    }

    private String rolesFault() {
        return choice.chosen().get().isEmpty() ? "people.roles.none" : "";
    }

    /// Tells every error from now on.
    ///
    /// @return whether there is none
    boolean check() {
        tried.set(true);
        return loginFault().isEmpty() && nameFault().isEmpty() && rolesFault().isEmpty();
    }
}
