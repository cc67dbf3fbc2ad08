#!/bin/sh
# The proof: 4,000 SIP domains give the same records with 1 and with 8 partitions, times aside, and with an executor killed in
# the middle. proof.sh TARGET [DOMAINS]; nothing but loopback is connected to.
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
until grep -q ^control "$work/site/out"; do sleep 1; done

i=0
while [ $i -lt "$domains" ]; do
  echo "d$i.contoso.test"
  i=$((i + 1))
done > "$work/domains"
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
    -Dspark.executor.extraJavaOptions=-Dproof -Dspark.driver.host=127.0.0.1 -Dspark.local.dir="$work/tmp" \
    com.contoso.autodiscover.Discoveries addresses="$work/domains" out="$work/$1" partitions="$2" \
    dns="$dns" trust="$work/site/ca.pem" route="$route" > "$work/$1.log" 2> "$work/$1.err"
}

# Without what differs from run to run: times, connections that were there already, and what answers were cached.
plain() {
  cat "$work/$1"/records/part-* \
    | sed -n 's/.*"sipDomain":"\([^"]*\)".*"outcome":"\([A-Z_]*\)","verdict":"\([A-Z]*\)","sentence":"\([^"]*\)".*"findings":\(\[[^]]*]\).*/\1 \2 \3 \4 \5/p' \
    | sort
}

look_up one 1
look_up eight 8
look_up killed 8 &
run=$!
until ls "$work"/killed/records/_temporary/0/task_* > /dev/null 2>&1; do sleep 0.2; done
victim=$(pgrep -f 'CoarseGrainedExecutorBackend.*--executor-id 0' | head -1)
kill -9 "$victim"
wait $run

for run in one eight killed; do
  plain $run > "$work/$run.plain"
  echo "$run: $(wc -l < "$work/$run.plain") records, $(cut -d' ' -f1 "$work/$run.plain" | uniq | wc -l) SIP domains, $(tail -1 "$work/$run.log")"
  test "$(cut -d' ' -f1 "$work/$run.plain" | uniq | wc -l)" -eq "$domains"
  test "$(wc -l < "$work/$run.plain")" -eq "$domains"
  cmp "$work/one.plain" "$work/$run.plain"
done
echo "killed executor $victim: nothing lost, nothing twice"
