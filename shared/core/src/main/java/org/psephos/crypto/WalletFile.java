package org.psephos.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;

/// The wallets of a folder: one file each, 0600 in a 0700 folder, written whole or not at all, never overwritten.
public final class WalletFile {

    private static final String ENDING = ".wallet";
    private static final int SIZE_BYTES_MAX = 4_096;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]{0,62}[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

    private final Path folder;

    /// @param folder where the files lie; made when the first is written
    public WalletFile(Path folder) {
        this.folder = folder;
    }

    /// Whether `name` may name a wallet: 1 to 64 letters, digits, blanks, dots, hyphens, beginning and ending with a
    /// letter or digit; no path, no device name.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches()
                && !name.contains("..")
                && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /// Writes a new file.
    ///
    /// [ErrorCode#WALLET_EXISTS] when there is one of this name, which is left as it was.
    public Outcome<Path> write(Wallet wallet) {
        Path file = folder.resolve(wallet.name() + ENDING);
        try {
            PrivateFile.create(file, wallet.bytes());
            return Outcome.done(file);
        } catch (FileAlreadyExistsException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_EXISTS));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
        }
    }

    /// Puts a wallet with a new passphrase in place of the one with the same key.
    public Outcome<Path> renew(Wallet wallet) {
        return read(wallet.name()).then(old -> {
            if (!old.publicKey().equals(wallet.publicKey())) {
                return Outcome.refused(Problem.of(ErrorCode.WALLET_EXISTS));
            }
            Path file = folder.resolve(wallet.name() + ENDING);
            try {
                PrivateFile.replace(file, wallet.bytes());
                return Outcome.done(file);
            } catch (IOException e) {
                return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
            }
        });
    }

    /// Reads a wallet; it is locked.
    ///
    /// [ErrorCode#WALLET_NAME] for a name that no wallet may have, [ErrorCode#WALLET_FILE] when it cannot be read.
    public Outcome<Wallet> read(String name) {
        if (!isName(name)) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_NAME));
        }
        Path file = folder.resolve(name + ENDING);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.size(file) > SIZE_BYTES_MAX) {
                return Outcome.refused(Problem.of(ErrorCode.WALLET_WRONG));
            }
            return Wallet.read(Files.readAllBytes(file));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
        }
    }

    /// The names of the wallets here, sorted.
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(WalletFile::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
