package org.psephos.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The core cannot depend on this kit, so its layering is checked from here.
class CoreLayeringTest extends LayeringRules {

    @Override
    protected Path moduleClasses() {
        return Path.of("..", "core", "target", "classes");
    }

    @Test
    void theClassesOfTheCoreAreThere() {
        assertThat(new ClassFileImporter().importPath(moduleClasses()).size()).isGreaterThan(20);
    }
}
