package com.contoso.autodiscover;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads back what {@link Discoveries} left in the folders that are given: Parquet has the rows of the JSON lines, no more and no
 * fewer, each with the same values. Ends with an error where it has not.
 */
public final class SameRows {
    private SameRows() {}

    /** Takes the folders. */
    public static void main(String[] folders) {
        try (SparkSession spark = SparkSession.builder().appName("same-rows").getOrCreate()) {
            for (String folder : folders) {
                compare(
                        folder,
                        spark.read().json(folder + "/records"),
                        spark.read().parquet(folder + "/parquet"));
            }
        }
    }

    private static void compare(String folder, Dataset<Row> lines, Dataset<Row> parquet) {
        if (!lines.schema().equals(parquet.schema())) {
            throw new IllegalStateException(folder + ": Parquet has other columns than the JSON lines");
        }
        long missing = lines.exceptAll(parquet).count();
        long added = parquet.exceptAll(lines).count();
        System.out.printf("%s: %d rows in Parquet, %d of the JSON lines missing, %d added%n",
                folder, parquet.count(), missing, added);
        if (missing + added > 0) {
            throw new IllegalStateException(folder + ": Parquet has other rows than the JSON lines");
        }
    }
}
