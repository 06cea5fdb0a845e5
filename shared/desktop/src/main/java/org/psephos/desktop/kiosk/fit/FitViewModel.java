package org.psephos.desktop.kiosk.fit;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.psephos.desktop.theme.Millimetres;

/// The frame that an officer fits to a bank card (ISO/IEC 7810 ID-1, 85.60 by 53.98 mm) on the glass.
public final class FitViewModel {

    /// Pixels of a small step.
    public static final int FINE = 1;
    /// Pixels of a large step.
    public static final int COARSE = 10;

    /// The narrowest frame: 60 pixels in an inch, a very large screen.
    public static final int NARROWEST = 203;
    /// The widest frame: 350 pixels in an inch, a very fine one.
    public static final int WIDEST = 1_179;

    private static final double CARD_WIDTH_MM = 85.60;
    private static final double CARD_HEIGHT_MM = 53.98;

    private final Glass glass;
    private final FitMemory memory;
    private final Runnable done;
    private final ReadOnlyIntegerWrapper width = new ReadOnlyIntegerWrapper();

    /// @param glass the screen of the kiosk
    /// @param start the scale to begin with
    /// @param memory keeps the fit
    /// @param done told when the officer has finished, with or without a new fit
    public FitViewModel(Glass glass, Millimetres start, FitMemory memory, Runnable done) {
        this.glass = glass;
        this.memory = memory;
        this.done = done;
        set((int) Math.rint(start.px(CARD_WIDTH_MM)));
    }

    /// Width of the frame in pixels.
    public ReadOnlyIntegerProperty widthProperty() {
        return width.getReadOnlyProperty();
    }

    /// Height of a card that is as wide as the frame, in pixels.
    public double height() {
        return width.get() * CARD_HEIGHT_MM / CARD_WIDTH_MM;
    }

    /// Makes the frame wider, or narrower for a negative number, within its bounds.
    public void widen(int pixels) {
        set(width.get() + pixels);
    }

    private void set(int pixels) {
        width.set(Math.clamp(pixels, NARROWEST, WIDEST));
    }

    /// The scale by the frame as it is.
    public Millimetres scale() {
        return Millimetres.ofCard(width.get());
    }

    /// The card covers the frame: kept.
    public void fits() {
        memory.remember(glass, scale());
        done.run();
    }

    /// Leaves everything as it was.
    public void leave() {
        done.run();
    }
}
