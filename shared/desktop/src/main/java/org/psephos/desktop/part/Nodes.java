package org.psephos.desktop.part;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds nodes by their stable id (`checkin.scan`). JavaFX's own look-up takes the dot for a style class.
public final class Nodes {

    private Nodes() {}

    /// The first node with this id below `root` that is in the scene, itself included.
    public static Optional<Node> byId(Node root, String id) {
        if (id.equals(root.getId())) {
            return Optional.of(root);
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = byId(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
