/// What goes on paper: voter card, voting slip, receipt, proof of a ballot; to a printer or into a PDF file.
///
/// Sheets are drawn by JavaFX, whose text shaping knows every script, and stand in a PDF as pictures of 300 dpi.
///
/// May depend on: `org.psephos.common`, `org.psephos.desktop.{part,qr,task,theme}`, JavaFX, OpenPDF.
/// Must not depend on: apps, `org.psephos.desktop.shell`.
/// Entry point: start reading at [org.psephos.desktop.print.Printing] and [org.psephos.desktop.print.Sheets].
@NullMarked
package org.psephos.desktop.print;

import org.jspecify.annotations.NullMarked;
