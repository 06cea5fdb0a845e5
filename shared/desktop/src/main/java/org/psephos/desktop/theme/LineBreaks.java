package org.psephos.desktop.theme;

import java.lang.reflect.Field;
import java.util.HashMap;

/// Lets JavaFX break lines inside right-to-left words and other shaped text.
///
/// OpenJFX 26.0.2 on Linux shapes a run of text through Pango. When a line ends inside the run, it shortens the run and
/// shapes it again, but its memory of the run's text (`PangoGlyphLayout.runUtf8`) still holds the whole: every glyph
/// then belongs to another sign than the layout believes, and `PrismTextLayout.computeTrailingSpaceWidth` throws for
/// most Arabic sentences. This class puts a memory in its place that forgets, so that the text is taken anew each time.
/// Where JavaFX is made otherwise there is nothing to repair, and nothing is changed.
final class LineBreaks {

    private static final System.Logger LOG = System.getLogger(LineBreaks.class.getName());

    private LineBreaks() {}

    /// Repairs the layout that the JavaFX thread uses; once in a process, after the first font was loaded.
    static void repair() {
        try {
            Object layout = field(Class.forName("com.sun.javafx.text.GlyphLayoutManager"), "REUSABLE_INSTANCE")
                    .get(null);
            if (layout != null && layout.getClass().getSimpleName().equals("PangoGlyphLayout")) {
                field(layout.getClass(), "runUtf8").set(layout, new Forgetful());
            }
        } catch (ReflectiveOperationException | RuntimeException e) { // everything: another JavaFX than the one known
            LOG.log(System.Logger.Level.WARNING, "right-to-left text may not wrap with this JavaFX: {0}", e.toString());
        }
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /// Takes everything, so that it can be given back in the end, and finds nothing.
    private static final class Forgetful extends HashMap<Object, Object> {

        private static final long serialVersionUID = 1;

        @Override
        public Object put(Object run, Object text) {
            return super.put(new Object(), text);
        }

        @Override
        @SuppressWarnings("NullAway") // absence in a map of the JDK
        public Object get(Object run) {
            return null;
        }
    }
}
