package org.psephos.desktop.part;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Follows a value for as long as a node is in a scene. A node that is thrown away is forgotten by what it followed.
public final class Follow {

    private Follow() {}

    /// Tells `listener` the value now, again each time the node comes into a scene, and at each change while it is
    /// there.
    public static <T> void whileShown(Node node, ObservableValue<T> value, Consumer<? super T> listener) {
        Subscription[] held = {Subscription.EMPTY};
        listener.accept(value.getValue());
        node.sceneProperty().subscribe((before, scene) -> {
            held[0].unsubscribe();
            held[0] = scene == null ? Subscription.EMPTY : value.subscribe(listener);
        });
    }
}
