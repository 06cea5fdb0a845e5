package org.psephos.balloteditor.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.psephos.desktop.theme.Fonts;

/// Parts of screens in a test: on the JavaFX thread, found by their ids.
public final class OnScreen {

    private OnScreen() {}

    /// Starts the toolkit, if no other test has.
    public static void begin() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    /// Runs a test on the JavaFX thread; its failure is the test's.
    public static void run(Runnable test) {
        ask(() -> {
            test.run();
            return true;
        });
    }

    /// What is found or made on the JavaFX thread.
    public static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("on the screen: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// The node with this id.
    public static <N extends Node> N find(Node root, String id, Class<N> type) {
        root.applyCss(); // what stands in a scroll pane is there once the pane is drawn
        return type.cast(
                all(root).filter(node -> id.equals(node.getId())).findFirst().orElseThrow());
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(OnScreen::all))
                : Stream.of(node);
    }
}
