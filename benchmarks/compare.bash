# Builds the program and the benchmarks, then becomes the comparison whose class is given: compare MAIN [ARGUMENTS]. To be sourced.
compare() {
    local from=$PWD root java classpath
    cd "$(dirname "${BASH_SOURCE[0]}")/.."
    ./auger --version >/dev/null # builds the program if needed
    mvn -B -q -Pquick,launch -Dmaven.test.skip=true -pl benchmarks -am package >&2
    java=$(sed -n 2p target/auger/launch)
    classpath=$(printf '%s' "$PWD"/benchmarks/target/launch/auger-benchmarks-*.jar):$(cat benchmarks/target/launch/classpath)
    root=$PWD
    cd "$from"
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dauger.root="$root" -Dauger.java="$java" -Dauger.classpath="$classpath" \
        -cp "$classpath" "$@"
}
