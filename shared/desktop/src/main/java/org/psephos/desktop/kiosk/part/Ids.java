package org.psephos.desktop.kiosk.part;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds nodes by id. The ids of the suite have dots, which a selector cannot name.
public final class Ids {

    private Ids() {}

    /// The first node with this id in `root` or below it.
    public static Optional<Node> find(Node root, String id) {
        if (id.equals(root.getId())) {
            return Optional.of(root);
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
