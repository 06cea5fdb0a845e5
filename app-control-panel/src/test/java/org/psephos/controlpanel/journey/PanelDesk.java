package org.psephos.controlpanel.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.psephos.client.LinkState;
import org.psephos.client.Session;
import org.psephos.common.Time;
import org.psephos.controlpanel.app.ControlPanelWiring;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Theme;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.AccountCommand;

/// The panel's window on its own server, driven by the ids of its buttons and fields, and further people at other
/// stations of the same machine.
final class PanelDesk implements AutoCloseable {

    static final String PHRASE = "harbour lantern seven oaks";

    private static final Time TIME = Time.system();
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path data;
    private final ControlPanelWiring panel;
    private final ControlPanelWiring.Window window;
    private final Scene scene;

    /// Sets up the administrator `ines` and opens the window, signed in.
    PanelDesk(Path data) throws InterruptedException {
        this.data = data;
        begin();
        panel = ControlPanelWiring.open(data).orThrow();
        connected(panel.station());
        window = ask(() -> panel.window(Locale.ENGLISH, new DisplaySettings(Theme.LIGHT), Tasks.of(TIME)));
        scene = ask(() -> {
            Scene made = window.app().scene(1280, 800);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.show();
            return made;
        });
        until("set-up is asked for", () -> window.app().signIn().modeProperty().get() == SignInMode.SET_UP);
        run(() -> {
            window.app().signIn().codeProperty().set(panel.setupCode());
            window.app().signIn().loginProperty().set("ines");
            window.app().signIn().fullNameProperty().set("Ines Duarte");
            window.app().signIn().passphraseProperty().set(PHRASE);
            window.app().signIn().repeatedProperty().set(PHRASE);
            window.app().signIn().submit();
        });
        until("the panel is open", () -> !window.app().frame().isCovered());
    }

    private static void begin() throws InterruptedException {
        var ready = new java.util.concurrent.CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Fonts.load();
                ready.countDown();
            });
        } catch (IllegalStateException e) {
            ready.countDown(); // another test of this process has started it
        }
        Platform.setImplicitExit(false);
        if (!ready.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit does not start");
        }
    }

    ControlPanelWiring.Window window() {
        return window;
    }

    Station station() {
        return panel.station();
    }

    /// Another station of the same machine, connected.
    Station other(String app) {
        HomeServer home = HomeServer.open(EngineOptions.local(data)).orThrow();
        Station other = Station.open(
                        data, app, home.address(), new ServerPin.Known(home.fingerprint()), StationTools.ofMachine())
                .orThrow();
        other.start();
        connected(other);
        return other;
    }

    /// Invites a person and takes the invitation up at another station, where the person stays signed in.
    Session person(Station at, String login, String fullName, String... roles) {
        AccountCommand.Invitation invitation = panel.station()
                .session()
                .call(new AccountCommand.Invite(login, fullName, List.of(roles)))
                .orThrow();
        enrol(at, login, invitation.code().text());
        return at.session();
    }

    static void enrol(Station at, String login, String code) {
        try (Passphrase phrase = phrase()) {
            at.session()
                    .enrol(OneTimeCode.parse(code).orElseThrow(), login, phrase)
                    .orThrow();
        }
    }

    static Passphrase phrase() {
        return Passphrase.take(PHRASE.toCharArray());
    }

    static void connected(Station station) {
        untilOff("connected", () -> station.link().state().get() instanceof LinkState.Connected);
    }

    /// Shows a page.
    void page(String id) {
        run(() -> window.app().around().pageProperty().set(id));
    }

    void press(String id) {
        Node node = node(id);
        run(((ButtonBase) node)::fire);
    }

    /// Chooses an item of a menu button.
    void choose(String menu, String item) {
        MenuButton button = (MenuButton) node(menu);
        run(() -> button.getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    void type(String id, String text) {
        Node node = node(id);
        run(() -> ((TextInputControl) node).setText(text));
    }

    String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    /// Selects the first row of a table that fits.
    <R> void select(String table, Class<R> type, java.util.function.Predicate<R> fits) {
        Node node = node(table);
        until("a row in " + table, () -> rows(node, type).anyMatch(fits));
        run(() -> {
            List<R> all = rows(node, type).toList();
            R wanted = all.stream().filter(fits).findFirst().orElseThrow();
            ((TableView<?>) node).getSelectionModel().clearAndSelect(all.indexOf(wanted));
        });
    }

    private static <R> java.util.stream.Stream<R> rows(Node table, Class<R> type) {
        return ((TableView<?>) table).getItems().stream().map(type::cast);
    }

    /// The node with this id, as soon as it is there.
    Node node(String id) {
        until("shown: " + id, () -> find(scene.getRoot(), id).isPresent());
        return ask(() -> find(scene.getRoot(), id).orElseThrow());
    }

    boolean shows(String id) {
        return ask(() -> find(scene.getRoot(), id).isPresent());
    }

    /// Everything that can be read in the window now.
    String everything() {
        return ask(this::read);
    }

    /// The same, on the JavaFX thread.
    String read() {
        StringBuilder words = new StringBuilder();
        collect(scene.getRoot(), words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        if (node instanceof Labeled label && label.isVisible()) {
            words.append(label.getText()).append('\n');
        }
        if (node instanceof Parent parent && parent.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static Optional<Node> find(Node node, String id) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("on the screen: " + e.getMessage(), e);
        }
    }

    static void run(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    /// Waits until something holds on the screen.
    static void until(String what, BooleanSupplier holds) {
        untilOff(what, () -> ask(holds::getAsBoolean));
    }

    /// Waits until something holds.
    static void untilOff(String what, BooleanSupplier holds) {
        long end = TIME.ticks() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (TIME.ticks() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            TIME.await(LOOK);
        }
    }

    @Override
    public void close() {
        run(() -> window.app().close());
        run(() -> scene.getWindow().hide());
        panel.close();
    }
}
