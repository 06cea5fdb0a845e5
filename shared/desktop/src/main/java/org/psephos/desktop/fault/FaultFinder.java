package org.psephos.desktop.fault;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// Computes the faults of a live scene. On the JavaFX thread; the scene must have been laid out.
public final class FaultFinder {

    private final FaultRules rules;

    /// @param rules the thresholds of this family of screens
    public FaultFinder(FaultRules rules) {
        this.rules = rules;
    }

    /// All faults, in the order of the scene; empty when it is good.
    public List<Fault> find(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return find(scene, scene.snapshot(null));
    }

    /// The same with a picture that was taken of the scene as it is now.
    public List<Fault> find(Scene scene, WritableImage picture) {
        SceneWalk walk = new SceneWalk(scene);
        List<Fault> faults = new ArrayList<>(new TextFaults(walk, rules).find());
        faults.addAll(new ContrastFaults(picture, walk, rules).find());
        faults.addAll(new TargetFaults(scene.getRoot(), walk, rules).find());
        return List.copyOf(faults);
    }
}
