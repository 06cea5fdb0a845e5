package org.psephos.desktop.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.psephos.common.Time;
import org.psephos.desktop.part.State;
import org.psephos.desktop.signin.IdleLock;
import org.psephos.desktop.signin.Person;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.signin.SignInService;
import org.psephos.desktop.signin.SignInView;
import org.psephos.desktop.signin.SignInViewModel;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// Stands between a person and an app: covers the frame with the sign-in screen, builds the app's pages only when
/// somebody is in, locks on demand and when nobody uses the window, and lets another person take over.
public final class SignInGate {

    private final StaffFrame frame;
    private final FrameViewModel model;
    private final SignInService service;
    private final Tasks tasks;
    private final Words words;
    private final Entrance entrance;
    private final SignInViewModel signIn;
    private final SignInView view;
    private final IdleLock idle;
    private Optional<Person> person = Optional.empty();

    /// What an app does when people come and go.
    public interface Entrance {

        /// Builds the pages for this person; the frame is uncovered after it returns.
        void enter(Person person);

        /// Somebody else will come: closes what belongs to the person before.
        void leave();
    }

    /// @param frame the window
    /// @param model what stands around the page
    /// @param place app and place, below the title
    /// @param service the server
    /// @param entrance the app
    /// @param tasks for every question
    /// @param time for the waits
    /// @param limit how long a window may rest
    public SignInGate(
            StaffFrame frame,
            FrameViewModel model,
            ObservableValue<String> place,
            SignInService service,
            Entrance entrance,
            Tasks tasks,
            Time time,
            Duration limit) {
        this.frame = frame;
        this.model = model;
        this.service = service;
        this.tasks = tasks;
        this.entrance = entrance;
        this.signIn = new SignInViewModel(service, tasks, time, frame.words(), this::arrived);
        this.words = signIn.words();
        this.view = new SignInView(signIn, place, tasks);
        this.idle = new IdleLock(time, tasks, limit, this::warn, this::lock);
        frame.on(FrameAct.LOCK, this::lock);
    }

    /// The state of the sign-in screen; tests and the tour type into it.
    public SignInViewModel viewModel() {
        return signIn;
    }

    /// Shows the sign-in screen; pages do not exist yet.
    public void open() {
        signIn.ask(SignInMode.SIGN_IN);
        frame.cover(view);
        tasks.onScreen(view::focusFirst);
    }

    /// Counts what happens in `scene` as use.
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> idle.touch());
    }

    /// Counts long work as use.
    public void touch() {
        idle.touch();
    }

    /// Who is signed in, also while locked.
    public Optional<Person> person() {
        return person;
    }

    /// Locks the window now.
    public void lock() {
        if (person.isEmpty() || frame.isCovered()) {
            return;
        }
        idle.stop();
        Person locked = person.get();
        signIn.askToUnlock(locked.fullName());
        frame.cover(view);
        tasks.start(service::lock);
        tasks.onScreen(view::focusFirst);
    }

    private void arrived(Person arrived) {
        boolean same = person.isPresent() && person.get().account().equals(arrived.account());
        if (!same) {
            person.ifPresent(before -> entrance.leave());
        }
        person = Optional.of(arrived);
        model.personProperty().set(arrived.fullName());
        model.roleProperty()
                .set(arrived.roles().stream()
                        .map(role -> words.get("role." + role.text()))
                        .collect(Collectors.joining(", ")));
        if (!same) {
            entrance.enter(arrived);
        }
        frame.uncover();
        idle.start();
    }

    private void warn() {
        frame.overlay().toast(State.WARN, words.get("signin.idle"));
    }
}
