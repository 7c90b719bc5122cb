package io.tamiz.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/**
 * Compresses the pages of a Parquet file again and does nothing else: what no writer of the same pages can be cheaper
 * than.
 */
public final class ZstdFloor {
    private ZstdFloor() {}

    /**
     * Prints what each file's pages cost.
     *
     * @param args Parquet files
     */
    public static void main(String[] args) throws IOException {
        for (String file : args) {
            System.out.println(file + ": " + of(pages(Path.of(file)), 3));
        }
    }

    /** The CPU that the second of two passes takes. */
    static String of(List<byte[]> pages, int level) {
        String told = "";
        try (ZstdCompressCtx context = new ZstdCompressCtx().setLevel(level)) {
            for (int pass = 0; pass < 2; pass++) {
                told = pass(pages, context);
            }
        }
        return told;
    }

    private static String pass(List<byte[]> pages, ZstdCompressCtx context) {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        byte[] target = new byte[0];
        long plain = 0;
        long compressed = 0;
        long begun = cpu.getCurrentThreadCpuTime();
        for (byte[] page : pages) {
            int bound = (int) Zstd.compressBound(page.length);
            if (target.length < bound) {
                target = new byte[bound];
            }
            compressed += context.compressByteArray(target, 0, target.length, page, 0, page.length);
            plain += page.length;
        }
        double seconds = (cpu.getCurrentThreadCpuTime() - begun) / 1e9;
        return "%d pages, %d bytes become %d in %.3f CPU s".formatted(pages.size(), plain, compressed, seconds);
    }

    static List<byte[]> pages(Path file) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ReadCodecs())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                for (ColumnDescriptor column :
                        reader.getFooter().getFileMetaData().getSchema().getColumns()) {
                    readChunk(group.getPageReader(column), pages);
                }
            }
        }
        return pages;
    }

    private static void readChunk(PageReader chunk, List<byte[]> pages) throws IOException {
        var dictionary = chunk.readDictionaryPage();
        if (dictionary != null) {
            pages.add(dictionary.getBytes().toInputStream().readAllBytes());
        }
        for (DataPage page = chunk.readPage(); page != null; page = chunk.readPage()) {
            if (page instanceof DataPageV1 v1) {
                pages.add(v1.getBytes().toInputStream().readAllBytes());
            } else if (page instanceof DataPageV2 v2) {
                pages.add(v2.getData().toInputStream().readAllBytes());
            }
        }
    }
}
