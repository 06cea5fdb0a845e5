package org.psephos.desktop.fault;

/// One thing that is wrong in a scene.
///
/// @param kind what is wrong
/// @param node the id of the node, or of its nearest ancestor that has one, then the node's class
/// @param detail figures and the beginning of the text
public record Fault(Kind kind, String node, String detail) {

    /// What may be wrong.
    public enum Kind {
        /// Text is cut, shortened with an ellipsis, or outside the window.
        CLIPPED,
        /// Two texts, or a text and a control, lie over each other.
        OVERLAP,
        /// Text and ground differ too little.
        CONTRAST,
        /// Text is smaller than allowed.
        SMALL_TEXT,
        /// Something to press is too small.
        TARGET,
        /// Two things to press are too near to each other.
        GAP,
        /// Something to press has no role or no name.
        NAME,
        /// The focus goes against the reading order.
        ORDER
    }

    @Override
    public String toString() {
        return kind + " " + node + ": " + detail;
    }
}
