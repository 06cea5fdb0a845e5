package org.psephos.desktop.camera;

import javafx.scene.control.ListCell;
import org.psephos.desktop.part.Icons;

/// A camera in the list of cameras.
final class CameraCell extends ListCell<CameraName> {

    @Override
    protected void updateItem(CameraName name, boolean empty) {
        super.updateItem(name, empty);
        if (empty || name == null) {
            setText("");
            setGraphic(null);
        } else {
            setText(name.text());
            setGraphic(Icons.of("camera"));
        }
    }
}
