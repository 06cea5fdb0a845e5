package org.psephos.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name for signing in: 2 to 40 letters or digits of any script, dots, hyphens, underlines; not a dot first.
public final class LoginName {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,39}");

    private LoginName() {}

    /// Whether `text` may be a name for signing in.
    public static boolean isOne(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    /// Names that fold to the same are the same: case and the spelling of accents make no difference.
    public static String fold(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
