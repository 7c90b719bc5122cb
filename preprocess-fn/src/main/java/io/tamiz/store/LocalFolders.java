package io.tamiz.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Folders as a bucket has them: they are there while something lies in them. */
final class LocalFolders {
    /** Another process may remove a folder between its making and its use, so often in a row at most. */
    private static final int MAX_ATTEMPTS = 100;

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path root;

    LocalFolders(Path root) {
        this.root = root;
    }

    /** Writes a file that is not there yet. */
    void write(Path file, byte[] bytes) throws IOException {
        place(file, () -> true, () -> Files.write(file, bytes));
    }

    /** Moves a file to its place in one step, over what was there. */
    void moveInto(Path file, Path target) throws IOException {
        place(target, () -> Files.exists(file), () -> Files.move(file, target, StandardCopyOption.ATOMIC_MOVE));
    }

    /**
     * Shows a file in its place, where nothing is. A hard link is made only where there is no file, and the file that it
     * shows is whole; where the file system has none, one worker at a time looks and moves the file.
     *
     * @param lock a file that stays where it was needed: another worker may be waiting for it
     * @throws FileAlreadyExistsException where something is
     */
    void placeIfAbsent(Path file, Path target, Path lock) throws IOException {
        try {
            place(target, () -> Files.exists(file), () -> Files.createLink(target, file));
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
                throw e;
            }
            moveIfAbsent(file, target, lock);
        }
    }

    private void moveIfAbsent(Path file, Path target, Path lock) throws IOException {
        // The lock of a file keeps other processes out, not other threads of this one.
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Released with the channel, also where this process dies.
                channel.lock();
                if (Files.exists(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                moveInto(file, target);
            }
        }
    }

    /** Removes a folder and those around it as long as they are empty; the root stays. */
    void removeEmpty(@Nullable Path folder) throws IOException {
        try {
            for (Path at = folder; at != null && !at.equals(root) && at.startsWith(root); at = at.getParent()) {
                Files.deleteIfExists(at);
            }
        } catch (DirectoryNotEmptyException inUse) {
            // Then those around it are not empty either.
            return;
        }
    }

    /** Tries again where a folder went; fails at once where something else is missing. */
    private static void place(Path target, BooleanSupplier possible, Step step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                makeFolderOf(target);
                step.run();
                return;
            } catch (NoSuchFileException e) {
                if (attempt == MAX_ATTEMPTS || !possible.getAsBoolean()) {
                    throw e;
                }
            }
        }
    }

    private static void makeFolderOf(Path target) throws IOException {
        Path parent = target.getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (FileAlreadyExistsException e) {
            // Where it was a folder it is gone by now; the message of this exception is only a path.
            if (Files.isRegularFile(Path.of(e.getFile()))) {
                throw new FileSystemException(e.getFile(), null, "is a file, and a folder is needed there");
            }
            throw new NoSuchFileException(e.getFile());
        }
    }

    /** Makes a name below a folder. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
