package org.psephos.desktop.print;

/// What stands on a voting slip: never a name.
///
/// @param content of the code
/// @param election title with date
/// @param style which ballot the kiosk will show, in words; may be empty
/// @param place where it was handed out
public record SlipPrint(String content, String election, String style, String place) {

    @Override
    public String toString() {
        return "SlipPrint[content=***, election=" + election + "]";
    }
}
