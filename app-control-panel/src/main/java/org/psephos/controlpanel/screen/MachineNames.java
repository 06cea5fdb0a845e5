package org.psephos.controlpanel.screen;

import org.psephos.common.text.Texts;

/// What people call machines, their roles and the chains.
public final class MachineNames {

    private static final String SECOND = "-two";

    private MachineNames() {}

    /// The name of a machine. An app that stands on the server's own machine is trusted under its technical name. It
    /// is shown by the name of the app, the second one with its number. Other machines have names that people gave.
    public static String machine(String label, Texts texts) {
        if (label.endsWith(SECOND)) {
            String app = label.substring(0, label.length() - SECOND.length());
            return texts.has("machine." + app) ? texts.get("machine." + app) + " 2" : label;
        }
        return known("machine." + label, label, texts);
    }

    /// What a machine is trusted as.
    static String role(String role, Texts texts) {
        return known("machine.role." + role, role, texts);
    }

    /// A chain, by the last part of its origin.
    static String chain(String kind, Texts texts) {
        return known("chain." + kind, kind, texts);
    }

    private static String known(String key, String otherwise, Texts texts) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
