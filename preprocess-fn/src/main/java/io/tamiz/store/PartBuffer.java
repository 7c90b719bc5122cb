package io.tamiz.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The part of an upload that is being filled: in memory while there is some, then in a temporary file. */
final class PartBuffer {
    /** Every upload has this much, so that small outputs need neither. */
    private static final int SMALLEST_BYTES = 64 << 10;

    private final PartMemory memory;
    private byte[] bytes = new byte[0];
    private int buffered;
    private long takenBytes;
    private @Nullable FileChannel file;
    private int filed;

    PartBuffer(PartMemory memory) {
        this.memory = memory;
    }

    int size() {
        return filed + buffered;
    }

    boolean isInFile() {
        return file != null;
    }

    void append(byte[] source, int offset, int length) throws IOException {
        for (int at = offset, left = length; left > 0; ) {
            makeRoom(left);
            int count = Math.min(left, bytes.length - buffered);
            System.arraycopy(source, at, bytes, buffered, count);
            buffered += count;
            at += count;
            left -= count;
        }
    }

    /** The length of the array that {@link #content} and {@link #detach} give. */
    int contentLength() {
        return file == null ? bytes.length : size();
    }

    /** The part as an array that holds it from its beginning, and may be longer. It stays this one's. */
    byte[] content() throws IOException {
        return file == null ? bytes : read(file, new byte[size()]);
    }

    /** As {@link #content}, but the array is the caller's, and this one is empty and has another array. */
    byte[] detach(PartsUnderWay others) throws IOException {
        byte[] room = others.room(contentLength());
        byte[] content = bytes;
        if (file == null) {
            bytes = room;
        } else {
            content = read(file, room);
        }
        clear();
        return content;
    }

    private byte[] read(FileChannel from, byte[] into) throws IOException {
        spill(from);
        ByteBuffer whole = ByteBuffer.wrap(into);
        while (whole.hasRemaining()) {
            if (from.read(whole, whole.position()) < 0) {
                throw new IOException("a temporary file ends at byte " + whole.position() + " of " + filed);
            }
        }
        return into;
    }

    /** Forgets the content and keeps the room. */
    void clear() {
        buffered = 0;
        filed = 0;
    }

    /** Gives back the room. */
    void release() throws IOException {
        clear();
        bytes = new byte[0];
        memory.giveBack(takenBytes);
        takenBytes = 0;
        if (file != null) {
            file.close();
        }
    }

    /** Makes room for at least one byte, and for as many as are wanted where the memory is there. */
    private void makeRoom(int wanted) throws IOException {
        if (buffered < bytes.length && (file != null || wanted <= bytes.length - buffered)) {
            return;
        }
        if (bytes.length == 0) {
            bytes = new byte[SMALLEST_BYTES];
        } else if (file != null) {
            spill(file);
        } else if (!grow(wanted)) {
            FileChannel begun = openTemporary();
            file = begun;
            spill(begun);
            bytes = new byte[SMALLEST_BYTES];
            memory.giveBack(takenBytes);
            takenBytes = 0;
        }
    }

    private boolean grow(int wanted) {
        int length = Math.max(bytes.length * 2, buffered + wanted);
        if (!memory.take(length - bytes.length)) {
            return false;
        }
        takenBytes += length - bytes.length;
        bytes = Arrays.copyOf(bytes, length);
        return true;
    }

    private void spill(FileChannel target) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, buffered);
        while (rest.hasRemaining()) {
            filed += target.write(rest, filed);
        }
        buffered = 0;
    }

    /** Has no name from the beginning on, so that nothing stays of it, however the process ends. */
    private static FileChannel openTemporary() throws IOException {
        Path path = Files.createTempFile("tamiz-part-", null);
        FileChannel opened = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(path);
        return opened;
    }
}
