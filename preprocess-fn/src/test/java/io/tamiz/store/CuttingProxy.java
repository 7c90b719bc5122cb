package io.tamiz.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server, and cuts each connection after so many bytes of the server's. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final int bytesOfEach;
    private final AtomicInteger cuts = new AtomicInteger();

    private CuttingProxy(ServerSocket listening, int serverPort, int bytesOfEach) {
        this.listening = listening;
        this.serverPort = serverPort;
        this.bytesOfEach = bytesOfEach;
    }

    static CuttingProxy start(int serverPort, int bytesOfEach) throws IOException {
        ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CuttingProxy proxy = new CuttingProxy(listening, serverPort, bytesOfEach);
        daemon(proxy::accept);
        return proxy;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Connections cut so far. */
    int cuts() {
        return cuts.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            daemon(() -> pump(client, server, Integer.MAX_VALUE));
            daemon(() -> pump(server, client, bytesOfEach));
        }
    }

    private void pump(Socket from, Socket to, int limit) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            int left = limit;
            while (left > 0) {
                int count = in.read(bytes, 0, Math.min(bytes.length, left));
                if (count < 0) {
                    return;
                }
                out.write(bytes, 0, count);
                left -= count;
            }
            cuts.incrementAndGet();
        }
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // Either side may close at any time; the client under test sees what that does to it.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** What a thread does until a socket closes. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
