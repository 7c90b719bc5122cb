package io.tamiz.function;

/** What came in is no event that the function knows. The message is one line. */
public final class EventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventException(String message) {
        super(message + "; send notifications of S3, plain or through SQS, SNS or EventBridge");
    }

    public EventException(String message, Throwable cause) {
        super(message + "; send notifications of S3, plain or through SQS, SNS or EventBridge", cause);
    }
}
