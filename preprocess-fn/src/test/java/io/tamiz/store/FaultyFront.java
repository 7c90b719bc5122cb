package io.tamiz.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before an S3 server, writes down each request, and passes it on, or does to it what a rule says. One request a
 * connection, so that each is looked at.
 */
final class FaultyFront implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final int serverPort;
    private final Rule rule;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private int open;

    private FaultyFront(int serverPort, Rule rule) throws IOException {
        this.serverPort = serverPort;
        this.rule = rule;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static FaultyFront start(int serverPort, Rule rule) throws IOException {
        FaultyFront front = new FaultyFront(serverPort, rule);
        front.threads.execute(front::accept);
        return front;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** In the order of their coming. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requests(String method) {
        return requests().stream().filter(r -> r.method().equals(method)).toList();
    }

    /** Returns when no connection is open. */
    synchronized void awaitAllClosed() throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (open > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new TimeoutException(open + " connections are still open");
            }
            wait(left);
        }
    }

    private synchronized void count(int change) {
        open += change;
        notifyAll();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                count(1);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (!head.isEmpty()) {
                Request request = Request.of(head);
                requests.add(request);
                rule.answer(request, new Exchange(request, head, client));
            }
        } catch (IOException gone) {
            // Either side may go at any time; the client under test sees what that does to it.
            return;
        } finally {
            count(-1);
        }
    }

    /** The request line and the headers but "Connection", without the empty line behind them. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (next == '\n') {
                String text = bytes.toString(StandardCharsets.ISO_8859_1);
                if (text.endsWith("\r\n\r\n")) {
                    return text.substring(0, text.length() - 2).replaceAll("(?i)\r\nConnection:[^\r]*", "");
                }
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    /** What is done to a request. */
    @FunctionalInterface
    interface Rule {
        void answer(Request request, Exchange exchange) throws IOException;
    }

    /** A request's first line and headers, their names in lower case. */
    record Request(String method, String path, Map<String, String> headers) {
        private static final Pattern PART_NUMBER = Pattern.compile("partNumber=([0-9]+)");

        private static Request of(String head) {
            String[] lines = head.split("\r\n");
            String[] first = lines[0].split(" ");
            Map<String, String> headers = new TreeMap<>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).trim());
            }
            return new Request(first[0], first[1], headers);
        }

        /** The range that is asked for, or empty. */
        String range() {
            return headers.getOrDefault("range", "");
        }

        private long bodyBytes() {
            return Long.parseLong(headers.getOrDefault("content-length", "0"));
        }

        /** The number of the part that is uploaded, or 0. */
        int partNumber() {
            Matcher number = PART_NUMBER.matcher(path);
            return number.find() ? Integer.parseInt(number.group(1)) : 0;
        }

        boolean isGetFrom(long start) {
            return method.equals("GET") && range().startsWith("bytes=" + start + "-");
        }
    }

    /** A request that waits for its answer. */
    final class Exchange {
        private final Request request;
        private final String head;
        private final Socket client;

        private Exchange(Request request, String head, Socket client) {
            this.request = request;
            this.head = head;
            this.client = client;
        }

        void pass() throws IOException {
            cutAfter(Long.MAX_VALUE);
        }

        /** Breaks the connection off after so many bytes of the answer. */
        void cutAfter(long bytes) throws IOException {
            cutAfter(bytes, () -> {});
        }

        /** Does something after so many bytes of the answer, which then goes on. */
        void passDoing(long bytes, Runnable act) throws IOException {
            try (Socket server = send()) {
                InputStream answer = server.getInputStream();
                copy(answer, bytes);
                act.run();
                copy(answer, Long.MAX_VALUE);
            }
        }

        /** Does something after so many bytes of the answer, and breaks the connection off. */
        void cutAfter(long bytes, Runnable act) throws IOException {
            try (Socket server = send()) {
                copy(server.getInputStream(), bytes);
                act.run();
            }
        }

        /** Takes the request's body and answers without one. */
        void answer(String status) throws IOException {
            client.getInputStream().skipNBytes(request.bodyBytes());
            client.getOutputStream()
                    .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        private Socket send() throws IOException {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            server.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            threads.execute(() -> sendBody(server));
            return server;
        }

        /** Ends when the client closes, and then the answer is of no use any more. */
        private void sendBody(Socket server) {
            try (client;
                    server) {
                client.getInputStream().transferTo(server.getOutputStream());
            } catch (IOException gone) {
                return;
            }
        }

        private void copy(InputStream answer, long limit) throws IOException {
            OutputStream out = client.getOutputStream();
            byte[] bytes = new byte[8192];
            for (long left = limit; left > 0; ) {
                int count = answer.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (count < 0) {
                    return;
                }
                out.write(bytes, 0, count);
                left -= count;
            }
        }
    }
}
