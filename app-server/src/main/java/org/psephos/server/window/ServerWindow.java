package org.psephos.server.window;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.qr.QrView;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.EngineTools;

/// The server with a window, for the person at its machine. Closing the window ends the server in order.
public final class ServerWindow implements AutoCloseable {

    /// The width of its scene.
    public static final double WIDTH = 1080;

    /// The height of its scene.
    public static final double HEIGHT = 800;

    private final ServerWindowModel model;
    private final Tasks tasks;
    private final Words words;
    private final Theme theme;

    /// @param options of the server
    /// @param words with the texts of this package
    /// @param theme light or dark
    public ServerWindow(EngineOptions options, Words words, Theme theme, Tasks tasks) {
        this(options, EngineTools.ofMachine(), words, theme, tasks);
    }

    /// @param options of the server
    /// @param tools clock, ids, chance and limits of the server
    /// @param words with the texts of this package
    /// @param theme light or dark
    public ServerWindow(EngineOptions options, EngineTools tools, Words words, Theme theme, Tasks tasks) {
        this.model = new ServerWindowModel(new EngineSwitch(options, tools), tasks);
        this.tasks = tasks;
        this.words = words.or(ServerWindow.class);
        this.theme = theme;
    }

    /// Starts the server and shows how it is; on the JavaFX thread.
    public Scene open() {
        model.start();
        ScrollPane scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setId("server.scroll");
        scroll.getStyleClass().add("ps-page-scroll");
        Overlay overlay = new Overlay(scroll, tasks);
        scroll.setContent(new ServerWindowView(
                model, words, new QrCodes(overlay, new ClipboardOutlet(), tasks, words), () -> askToStop(overlay)));
        Scene scene = new Scene(overlay, WIDTH, HEIGHT);
        theme.dress(scene);
        scene.getStylesheets().add(QrView.sheet());
        words.textsProperty()
                .subscribe(texts -> overlay.setNodeOrientation(
                        texts.rightToLeft()
                                ? javafx.geometry.NodeOrientation.RIGHT_TO_LEFT
                                : javafx.geometry.NodeOrientation.LEFT_TO_RIGHT));
        return scene;
    }

    private void askToStop(Overlay overlay) {
        Decision.ask(overlay, "serverwindow.ask", words.text("server.stop.ask"))
                .says(words.text("server.stop.says"))
                .safe(words.text("server.stop.no"), () -> {})
                .danger(words.text("server.stop"), model::stop)
                .open();
    }

    /// The icon of the window.
    public AppIcon icon() {
        return AppIcon.SERVER;
    }

    /// Ends the server; may wait for what is under way.
    @Override
    public void close() {
        model.close();
    }
}
