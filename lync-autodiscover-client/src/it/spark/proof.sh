#!/bin/sh
# The proof: 4,000 SIP domains give the same rows with 1 and with 8 partitions, and with an executor killed in the middle, times
# aside; and Parquet has the rows of the JSON lines. proof.sh TARGET [DOMAINS]; nothing but loopback is connected to.
set -eu
target=$1
domains=${2:-4000}
work=$target/proof
rm -rf "$work"
mkdir -p "$work/site"
export SPARK_HOME="$target/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1

java -XX:TieredStopAtLevel=1 -cp "$(cat "$target/deployment.classpath")" io.github.lyncautodiscover.testkit.StandAlone \
  --folder "$work/site" --dns 'inside host *.contoso.test 10.10.30.50' \
  --fault '//* fromPublicAuthority | forEachName' > "$work/site/out" &
site=$!
trap 'kill $site' EXIT
until grep -q ^control "$work/site/out" 2> /dev/null; do sleep 1; done

# One line names nobody.
i=0
while [ $i -lt "$domains" ]; do
  echo "d$i.contoso.test"
  i=$((i + 1))
done > "$work/domains"
echo "nobody at all" >> "$work/domains"
dns=$(sed -n 's/^DNS inside  //p' "$work/site/out")
route=$(sed -n 's/^\([0-9.]*:[0-9]*\) is \(.*\)/\1>\2/p' "$work/site/out" | paste -sd, -)

opens=""
for open in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic; do
  opens="$opens --add-opens=java.base/$open=ALL-UNNAMED"
done
opens="$opens --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/sun.security.action=ALL-UNNAMED"
app=${APP:-$(ls "$target"/autodiscover-on-spark-*.jar | head -1)}

# Two executors of one core each, in processes of their own.
look_up() {
  java $opens -Xmx512m -cp "$app:$SPARK_HOME/jars/*" \
    -Dspark.master="local-cluster[2,1,1024]" -Dspark.jars="$app" -Dspark.ui.enabled=false \
    -Dspark.executor.extraJavaOptions="-Dproof=$work/$1" -Dspark.driver.host=127.0.0.1 -Dspark.local.dir="$work/tmp" \
    com.contoso.autodiscover.Discoveries addresses="$work/domains" out="$work/$1" partitions="$2" patience=60 \
    dns="$dns" trust="$work/site/ca.pem" route="$route" > "$work/$1.log" 2> "$work/$1.err"
}

look_up one 1
look_up eight 8
look_up killed 8 &
run=$!
until ls "$work"/killed/records/_temporary/0/task_* > /dev/null 2>&1; do sleep 0.2; done
victim=$(pgrep -f "CoarseGrainedExecutorBackend.*-Dproof=$work/killed .*--executor-id 0|-Dproof=$work/killed .*CoarseGrainedExecutorBackend.*--executor-id 0" | head -1)
kill -9 "$victim"
wait $run

for run in one eight killed; do
  cat "$work/$run"/rows/part-* > "$work/$run.rows"
  echo "$run: $(tail -1 "$work/$run.log"), $(cut -d, -f1 "$work/$run.rows" | uniq | wc -l) SIP domains and nobody"
  test "$(wc -l < "$work/$run.rows")" -eq $((domains + 1))
  test "$(cut -d, -f1 "$work/$run.rows" | uniq | wc -l)" -eq $((domains + 1))
  test "$(cat "$work/$run"/records/part-* | wc -l)" -eq $((domains + 1))
  cmp "$work/one.rows" "$work/$run.rows"
done
java $opens -Xmx512m -cp "$target/test-classes:$app:$SPARK_HOME/jars/*" \
  -Dspark.master="local[2]" -Dspark.sql.shuffle.partitions=4 -Dspark.ui.enabled=false -Dspark.driver.host=127.0.0.1 \
  -Dspark.local.dir="$work/tmp" com.contoso.autodiscover.SameRows "$work/one" "$work/eight" "$work/killed" \
  > "$work/same.log" 2> "$work/same.err" || { cat "$work/same.log"; tail -20 "$work/same.err"; exit 1; }
test "$(grep -c ": $((domains + 1)) rows" "$work/same.log")" -eq 3
sed "s|^$work/||" "$work/same.log"
grep -q "Executor.* lost\|Lost executor 0" "$work/killed.err"
echo "executor $victim was killed: nothing is lost, nothing is there twice"
echo "findings by code: $(cut -d, -f2 "$work"/one/findings/part-* | sort | uniq -c | tr -s ' \n' ' ')"
