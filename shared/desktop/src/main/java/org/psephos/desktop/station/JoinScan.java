package org.psephos.desktop.station;

import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ScanDialog;
import org.psephos.desktop.camera.ScanTone;
import org.psephos.desktop.camera.ScanViewModel;
import org.psephos.desktop.join.JoinViewModel;

/// Scans, pastes or opens the join code of a server.
final class JoinScan {

    private JoinScan() {}

    /// Opens the scan dialog over the app; what it finds goes to the joining screen.
    static void open(StaffApp app, JoinViewModel joining) {
        CameraService camera = new CameraService(
                Cameras.ofMachine(), CameraMemory.none(), app.station().tools().time());
        ScanViewModel scan = new ScanViewModel(
                camera,
                (scanned, answer) -> joining.use(scanned),
                ScanTone.silent(),
                app.station().tools().time(),
                app.tasks(),
                app.words());
        ScanDialog.open(app.frame().overlay(), scan);
    }
}
