package org.psephos.desktop.shell;

/// A page that takes subscriptions: it takes them in one method and gives them back in the other.
public interface ShownPage {

    /// The page comes into sight.
    void onShow();

    /// The page goes out of sight, is thrown away, or the window locks.
    void onHide();
}
