package io.tamiz.publish;

import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.publish.CuratedLayout.RecordName;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectStore.PutResult;
import io.tamiz.store.ObjectSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The commit records of one key: absent, then live, then withdrawn, which is a record of no bytes; never deleted. */
final class CommitRecords {
    private static final String JSON = "application/json";
    private static final Comparator<CommitRecord> OLDEST_FIRST = Comparator.comparing(
                    (CommitRecord record) -> Instant.parse(record.source().lastModified()))
            .thenComparing(CommitRecord::id)
            .thenComparing(CommitRecord::incarnation);

    private final ObjectStore curated;
    private final String bucket;
    private final String key;

    CommitRecords(ObjectStore curated, String bucket, String key) {
        this.curated = curated;
        this.bucket = bucket;
        this.key = key;
    }

    /** One LIST. */
    List<Listed> list() {
        List<Listed> found = new ArrayList<>();
        for (ObjectSummary object : curated.list(CuratedLayout.commits(bucket, key))) {
            CuratedLayout.parse(object.key())
                    .ifPresent(name -> found.add(new Listed(name, object.size() > 0 ? State.LIVE : State.WITHDRAWN)));
        }
        return found;
    }

    /** The record while it is live; empty where it is absent or withdrawn. */
    Optional<CommitRecord> live(RecordName name) {
        String at = at(name);
        return curated.get(at)
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> Json.read(bytes, CommitRecord.class, curated, at));
    }

    /** Of what was listed, the records that are still live, those of the newest sources first. */
    List<CommitRecord> newestFirst(List<Listed> listed) {
        return listed.stream()
                .filter(record -> record.state() == State.LIVE)
                .flatMap(record -> live(record.name()).stream())
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    PutResult put(CommitRecord record) {
        return curated.putIfAbsent(at(name(record)), Json.write(record), JSON);
    }

    /**
     * Step 8, taking back: each of its calls may be repeated or come late. All uploads are aborted before the first file
     * is deleted, so that none can appear afterwards; the record stays as a mark, so that its name is not used again.
     */
    void takeBack(RecordName name) {
        Optional<CommitRecord> record = live(name);
        if (record.isEmpty()) {
            return;
        }
        List<OutputFile> files = record.get().files();
        files.forEach(file -> curated.abort(file.key(), file.uploadId()));
        files.forEach(file -> curated.delete(file.key()));
        curated.put(at(name), new byte[0], JSON);
    }

    static RecordName name(CommitRecord record) {
        return new RecordName(record.id(), record.incarnation());
    }

    private String at(RecordName name) {
        return CuratedLayout.commit(bucket, key, name.id(), name.incarnation());
    }

    /** A record as the LIST told of it. */
    record Listed(RecordName name, State state) {
        boolean isLive(String id) {
            return state == State.LIVE && name.id().equals(id);
        }

        boolean isWithdrawn(String id) {
            return state == State.WITHDRAWN && name.id().equals(id);
        }
    }

    /** What a record is; it is absent where there is none. */
    enum State {
        LIVE,
        WITHDRAWN
    }
}
