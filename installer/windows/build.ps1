# For auger.cmd: makes sure that target\auger holds the path of java and its arguments, and that they are no older than
# the sources. Says on standard error what it does; exits with 2 and one sentence when it cannot.
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$state = Join-Path $root 'target\auger'
$stamp = Join-Path $state 'stamp'
$arguments = Join-Path $state 'arguments'
$javaFile = Join-Path $state 'java'
$rootFile = Join-Path $state 'root'

function Stop-With($sentence) {
    [Console]::Error.WriteLine("auger: $sentence")
    exit 2
}

function Test-Fresh {
    foreach ($file in $stamp, $arguments, $javaFile, $rootFile) {
        if (-not (Test-Path -LiteralPath $file)) { return $false }
    }
    if ((Get-Content -LiteralPath $rootFile -TotalCount 1) -ne $root) { return $false }
    if (-not (Test-Path -LiteralPath (Get-Content -LiteralPath $javaFile -TotalCount 1))) { return $false }
    $built = (Get-Item -LiteralPath $stamp).LastWriteTimeUtc
    $poms = Get-ChildItem -Path (Join-Path $root 'pom.xml'), (Join-Path $root '*\pom.xml')
    $sources = Get-ChildItem -Path (Join-Path $root '*\src\main') -Recurse
    foreach ($item in @($poms) + @($sources)) {
        if ($item.LastWriteTimeUtc -gt $built) { return $false }
    }
    return $true
}

function Test-Jdk25($candidate) {
    if (-not $candidate) { return $false }
    $release = Join-Path $candidate 'release'
    return (Test-Path -LiteralPath (Join-Path $candidate 'bin\javac.exe')) -and (Test-Path -LiteralPath $release) -and
        [bool](Select-String -LiteralPath $release -Pattern '^JAVA_VERSION="25[."]' -Quiet)
}

function Find-Jdk25 {
    if (Test-Jdk25 $env:JAVA_HOME) { return $env:JAVA_HOME }
    $command = Get-Command java.exe -ErrorAction SilentlyContinue
    if ($command) {
        $beside = Split-Path (Split-Path $command.Source)
        if (Test-Jdk25 $beside) { return $beside }
    }
    $places = "$env:ProgramFiles\Eclipse Adoptium\*", "$env:ProgramFiles\Java\*", "$env:ProgramFiles\Microsoft\*",
        "$env:ProgramFiles\Zulu\*", "$env:ProgramFiles\Amazon Corretto\*", "$env:USERPROFILE\.jdks\*"
    foreach ($candidate in Get-ChildItem -Path $places -Directory -ErrorAction SilentlyContinue) {
        if (Test-Jdk25 $candidate.FullName) { return $candidate.FullName }
    }
    return $null
}

if (Test-Fresh) { exit 0 }

$jdk = Find-Jdk25
if (-not $jdk) {
    Stop-With 'Auger needs a JDK 25: install one (for example Eclipse Temurin 25), or let JAVA_HOME point to it.'
}
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    Stop-With 'Auger has to be built once and Maven was not found: install Maven 3.8 or newer and put mvn on the PATH.'
}
[Console]::Error.WriteLine('auger: building; the first time takes a minute or two')
New-Item -ItemType Directory -Force -Path $state | Out-Null
$began = [DateTime]::UtcNow
$env:JAVA25_HOME = $jdk
Push-Location $root
$ErrorActionPreference = 'Continue'
& mvn -B -q '-Pquick,launch' '-Dmaven.test.skip=true' -pl app -am package 2>&1 | ForEach-Object { [Console]::Error.WriteLine("$_") }
$built = $LASTEXITCODE
$ErrorActionPreference = 'Stop'
Pop-Location
if ($built -ne 0) { Stop-With 'the build failed; its output is above.' }

$app = (Get-ChildItem -Path (Join-Path $root 'app\target\launch\auger-app-*.jar'))[0].FullName
$others = (Get-Content -LiteralPath (Join-Path $root 'app\target\launch\classpath') -TotalCount 1) -split ';'
$needed, $window = @($others).Where({ $_ -match '\\(auger-(?!views|themes)|picocli-|jackson-|jspecify-)' }, 'Split')
$classpath = ((@($app) + $needed + $window) -join ';').Replace('\', '\\')
$home25 = $root.Replace('\', '\\')
$utf8 = New-Object System.Text.UTF8Encoding $false
[IO.File]::WriteAllText($arguments, @"
--enable-native-access=ALL-UNNAMED
-XX:+UseSerialGC
"-Dauger.home=$home25"
-cp
"$classpath"
"@, $utf8)
[IO.File]::WriteAllText($rootFile, $root, $utf8)
[IO.File]::WriteAllText($javaFile, (Join-Path $jdk 'bin\java.exe'), $utf8)
[IO.File]::WriteAllText($stamp, '', $utf8)
(Get-Item -LiteralPath $stamp).LastWriteTimeUtc = $began
exit 0
