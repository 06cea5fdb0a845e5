package org.psephos.desktop.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.desktop.theme.Fonts;

/// What a part of a screen follows forgets it when it is thrown away.
class FollowTest {

    private final StringProperty value = new SimpleStringProperty("first");

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    private static void onScreen(Runnable test) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(test, true);
        Platform.runLater(task);
        task.get(60, TimeUnit.SECONDS);
    }

    @Test
    void aNodeIsToldNowAndWhileItIsInAScene() throws Exception {
        onScreen(() -> {
            Pane root = new Pane();
            Scene scene = new Scene(root);
            Label node = new Label();
            List<String> heard = new ArrayList<>();
            Follow.whileShown(node, value, heard::add);
            value.set("when it came");
            root.getChildren().add(node);
            value.set("heard");
            root.getChildren().clear();
            value.set("not heard");
            value.set("when it came back");
            root.getChildren().add(node);
            assertThat(scene.getRoot()).isEqualTo(root);
            assertThat(heard).containsExactly("first", "when it came", "heard", "when it came back");
        });
    }

    @Test
    void whatWasThrownAwayIsNotHeldByWhatItFollowed() throws Exception {
        List<WeakReference<Label>> gone = new ArrayList<>();
        onScreen(() -> {
            Pane root = new Pane();
            Scene scene = new Scene(root);
            Label node = new Label();
            Follow.whileShown(node, value, node::setText);
            root.getChildren().setAll(node);
            value.set("shown");
            assertThat(node.getText()).isEqualTo("shown");
            scene.setRoot(new Pane());
            gone.add(new WeakReference<>(node));
        });
        value.set("later");
        for (int tries = 0; tries < 100 && gone.getFirst().get() != null; tries++) {
            System.gc();
        }
        assertThat(gone.getFirst().get()).isNull();
    }
}
