/// QR codes without a toolkit: text to modules, grey pixels to text, and what a scanned text means.
///
/// May depend on: `org.psephos.common`, ZXing core.
/// Must not depend on: JavaFX, AWT, any other Psephos package.
/// Entry point: start reading at [org.psephos.qr.Scanned], then [org.psephos.qr.QrDecoder].
@NullMarked
package org.psephos.qr;

import org.jspecify.annotations.NullMarked;
