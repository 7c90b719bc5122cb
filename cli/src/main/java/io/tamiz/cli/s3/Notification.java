package io.tamiz.cli.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes an event as S3 would: the JSON of an S3 notification with one record, event version 2.1. */
public final class Notification {
    private Notification() {}

    /**
     * One line of JSON. The key is URL-encoded with {@code +} for a space; what an event does not have is left out.
     *
     * @param event what happened
     * @param region the region to name in it
     */
    public static String json(ObjectEvent event, String region) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode entry = root.putArray("Records").addObject();
        entry.put("eventVersion", "2.1");
        entry.put("eventSource", "aws:s3");
        entry.put("awsRegion", region);
        entry.put("eventTime", event.time().toString());
        entry.put("eventName", event.kind().eventName());
        entry.putObject("userIdentity").put("principalId", "local");
        entry.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        entry.putObject("responseElements")
                .put("x-amz-request-id", event.sequencer())
                .put("x-amz-id-2", "local");
        ObjectNode s3 = entry.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", "tamiz");
        s3.putObject("bucket")
                .put("name", event.bucket())
                .put("arn", "arn:aws:s3:::" + event.bucket())
                .putObject("ownerIdentity")
                .put("principalId", "local");
        object(s3.putObject("object"), event);
        return root.toString();
    }

    private static void object(ObjectNode object, ObjectEvent event) {
        object.put("key", encode(event.key()));
        if (event.kind() != ObjectEvent.Kind.REMOVE) {
            object.put("size", event.size());
        }
        if (event.eTag() != null) {
            object.put("eTag", event.eTag());
        }
        if (event.versionId() != null) {
            object.put("versionId", event.versionId());
        }
        object.put("sequencer", event.sequencer());
    }

    /** Form encoding, with the slashes of a key as they are. */
    private static String encode(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
