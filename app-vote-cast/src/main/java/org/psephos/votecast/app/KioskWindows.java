package org.psephos.votecast.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.kiosk.fit.FitFile;
import org.psephos.desktop.kiosk.fit.FitMemory;
import org.psephos.desktop.kiosk.fit.FitView;
import org.psephos.desktop.kiosk.fit.FitViewModel;
import org.psephos.desktop.kiosk.fit.Glass;
import org.psephos.desktop.kiosk.page.KioskKit;
import org.psephos.desktop.kiosk.page.KioskView;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.Words;
import org.psephos.station.Station;
import org.psephos.votecast.screen.Fit;
import org.psephos.votecast.screen.Kiosk;
import org.psephos.votecast.screen.KioskScreens;

/// The surfaces of the kiosks: one scene each, and the fit of the screen that it lies on. JavaFX thread only.
final class KioskWindows implements KioskScreens, AutoCloseable {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Station station;
    private final Words words;
    private final Supplier<KioskKit> kit;
    private final Map<Integer, Surface> surfaces = new HashMap<>();

    /// @param station keeps the fits in its folder
    /// @param words the officers' language
    /// @param kit what the machine offers to a kiosk
    KioskWindows(Station station, Words words, Supplier<KioskKit> kit) {
        this.station = station;
        this.words = words;
        this.kit = kit;
    }

    /// One kiosk's window and what lies in it.
    private static final class Surface {
        final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(Fit.STANDARD);
        Optional<Scene> scene = Optional.empty();
        Optional<KioskView> view = Optional.empty();
        Optional<Stage> stage = Optional.empty();
        Glass glass = Glass.of(WIDTH, HEIGHT);
        Millimetres scale = Millimetres.STANDARD;
    }

    private Surface of(Kiosk kiosk) {
        return surfaces.computeIfAbsent(kiosk.number(), number -> new Surface());
    }

    private FitMemory memory(Kiosk kiosk) {
        return new FitFile(station.identity().file("screen-" + kiosk.number()));
    }

    /// The scene of a kiosk.
    Scene scene(Kiosk kiosk, double width, double height) {
        Surface surface = of(kiosk);
        Scene scene = new Scene(view(kiosk, surface), width, height);
        surface.scene = Optional.of(scene);
        return scene;
    }

    /// The scene of a kiosk that was made.
    Optional<Scene> shown(Kiosk kiosk) {
        return of(kiosk).scene;
    }

    private KioskView view(Kiosk kiosk, Surface surface) {
        KioskView view = new KioskView(kiosk.session(), surface.scale, kit.get());
        surface.view = Optional.of(view);
        return view;
    }

    /// Opens a window for each kiosk, beside the console's.
    void show(List<Kiosk> kiosks, CastOptions.Surface wish) {
        for (Kiosk kiosk : kiosks) {
            Surface surface = of(kiosk);
            Rectangle2D bounds = screen(kiosk.number()).getBounds();
            surface.glass = Glass.of(bounds.getWidth(), bounds.getHeight());
            Optional<Millimetres> fitted = memory(kiosk).remembered(surface.glass);
            surface.scale = fitted.orElse(Millimetres.STANDARD);
            surface.fit.set(
                    fitted.isPresent()
                            ? Fit.FITTED
                            : wish == CastOptions.Surface.FULL_SCREEN ? Fit.NONE : Fit.STANDARD);
            Stage stage = new Stage();
            stage.setScene(scene(kiosk, WIDTH, HEIGHT));
            stage.titleProperty().bind(words.text("kiosk.window"));
            stage.setOnCloseRequest(event -> event.consume());
            AppIcon.VOTE_CAST.dress(stage);
            place(stage, wish, kiosk.number());
            stage.show();
            surface.stage = Optional.of(stage);
        }
    }

    /// A kiosk takes the screen of its number beside the console's.
    private static Screen screen(int number) {
        List<Screen> screens = Screen.getScreens();
        return number < screens.size() ? screens.get(number) : Screen.getPrimary();
    }

    private static void place(Stage stage, CastOptions.Surface wish, int number) {
        if (number < Screen.getScreens().size()) {
            stage.setX(screen(number).getBounds().getMinX());
            stage.setY(screen(number).getBounds().getMinY());
        }
        if (wish == CastOptions.Surface.FULL_SCREEN) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
    }

    @Override
    public ReadOnlyObjectProperty<Fit> fit(Kiosk kiosk) {
        return of(kiosk).fit.getReadOnlyProperty();
    }

    @Override
    public boolean isHere(Kiosk kiosk) {
        return of(kiosk).scene.isPresent();
    }

    @Override
    public void measure(Kiosk kiosk) {
        Surface surface = of(kiosk);
        boolean shut = kiosk.session().state().page() instanceof KioskPage.Closed;
        if (shut && surface.fit.get() != Fit.MEASURING) {
            surface.scene.ifPresent(scene -> {
                Fit before = surface.fit.get();
                surface.fit.set(Fit.MEASURING);
                FitViewModel model = new FitViewModel(
                        surface.glass, surface.scale, memory(kiosk), () -> measured(kiosk, surface, before));
                show(surface, scene, new FitView(model, words.locale()));
            });
        }
    }

    private void measured(Kiosk kiosk, Surface surface, Fit before) {
        Optional<Millimetres> fitted = memory(kiosk).remembered(surface.glass);
        surface.scale = fitted.orElse(surface.scale);
        surface.scene.ifPresent(scene -> show(surface, scene, view(kiosk, surface)));
        surface.fit.set(fitted.isPresent() ? Fit.FITTED : before);
    }

    /// Lays something else onto the screen; a kiosk that lay there follows its session no more.
    private static void show(Surface surface, Scene scene, Parent next) {
        if (scene.getRoot() instanceof KioskView former) {
            former.onHide();
        }
        if (!(next instanceof KioskView)) {
            surface.view = Optional.empty();
        }
        scene.setRoot(next);
    }

    @Override
    public void useStandard(Kiosk kiosk) {
        Surface surface = of(kiosk);
        if (surface.fit.get() == Fit.NONE) {
            surface.fit.set(Fit.STANDARD);
        }
    }

    @Override
    public void close() {
        surfaces.values().forEach(surface -> {
            surface.stage.ifPresent(Stage::hide);
            surface.view.ifPresent(KioskView::onHide);
        });
    }
}
