package com.contoso.autodiscover;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Looks up the SIP domains of a file on a cluster: {@code addresses=FILE out=FOLDER partitions=N}, and for another place than
 * this computer's {@code dns=IP:PORT trust=FILE route=IP:PORT>IP:PORT,…}, with {@code patience=SECONDS} for every step on machines
 * that are busy with other things. Leaves {@code records} (JSON lines), {@code parquet}, {@code findings} (how often each finding
 * is there for each SIP domain, as CSV) and {@code rows} (whom, what came of it, endpoints and findings, without anything that
 * is a matter of time).
 */
public final class Discoveries {
    private Discoveries() {}

    /** Takes the arguments of the class. */
    public static void main(String[] arguments) {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        String out = given.get("out");
        long begun = System.nanoTime();
        try (SparkSession spark = SparkSession.builder().appName("autodiscover").getOrCreate()) {
            Dataset<String> addresses = spark.read()
                    .textFile(given.get("addresses"))
                    .filter(col("value").notEqual(""))
                    .repartition(Integer.parseInt(given.get("partitions")));
            // A task that is lost is done again, and what it had written is thrown away: no record is lost or there
            // twice.
            addresses
                    .mapPartitions(new Lookups(Place.of(given)), Encoders.STRING())
                    .write()
                    .text(out + "/records");
            double seconds = (System.nanoTime() - begun) / 1e9;
            Dataset<Row> records = spark.read().json(out + "/records");
            records.write().parquet(out + "/parquet");
            records.select(col("sipDomain"), explode(col("findings")).as("finding"))
                    .groupBy(col("sipDomain"), col("finding.code").as("code"))
                    .agg(count("*").as("count"))
                    .orderBy("sipDomain", "code")
                    .coalesce(1)
                    .write()
                    .csv(out + "/findings");
            records.select(
                            col("sipDomain"),
                            col("user"),
                            col("outcome"),
                            col("evidence.discovery.assurance"),
                            to_json(col("evidence.discovery.outcome.response")),
                            array_join(array_sort(array_except(col("findings.code"), array(lit("DNS_SLOW")))), " "))
                    .orderBy("sipDomain", "user")
                    .coalesce(1)
                    .write()
                    .csv(out + "/rows");
            System.out.printf("%d records, looked up in %.0f s%n", records.count(), seconds);
        }
    }
}
