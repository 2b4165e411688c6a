# What both launchers know, that of a checkout and the installed one: which options java gets for which command. To be sourced; they
# set java, cache (for commands), window_options and quick first.

# A command starts from the cache, and ends before the second compiler pays for itself, unless a file is large (a recording,
# of which little is looked at closely, larger than others); the window stays open. A cache that java cannot use is not worth
# a word, and warnings never go to standard output.
command_options() {
    local arg magic
    local files=() recordings=() packed=() heap=
    command_options=(${window_options[@]+"${window_options[@]}"})
    case ${1-} in
        info | threads | flame | alloc | events | gc | heap | source | investigate | report | patterns | capture | -*) ;;
        demo) [ $# -gt 1 ] || return ;;
        *) return ;;
    esac
    command_options=(-Xlog:disable -Xlog:all=warning:stderr)
    for arg; do
        case $arg in -*) arg=./$arg ;; esac
        [ -f "$arg" ] || continue
        magic=
        IFS= read -r -d '' -n 3 magic 2>/dev/null <"$arg"
        case $magic in
            FLR) recordings+=("$arg") ;;
            $'\x1f\x8b'*) packed+=("$arg") ;;
            JAV) heap=heap files+=("$arg") ;;
            *) files+=("$arg") ;;
        esac
    done
    # All classes of the cache are loaded at the start, memory segments of every kind among them; a heap dump is read twice as fast
    # while there is but one kind.
    [ "$1" != heap ] || heap=heap
    [ -n "$heap" ] || [ ! -f "$cache" ] ||
        command_options+=('-Xlog:aot*=off:stderr' '-Xlog:cds*=off:stderr' "-XX:AOTCache=$cache")
    # What is known of a chunk outlives one round of the collector and dies with the next chunk: room for two beside the new.
    [ ${#recordings[@]} -eq 0 ] || command_options+=(-Xmn24m -XX:SurvivorRatio=2 -XX:TargetSurvivorRatio=90)
    ! larger 4000000k ${recordings[@]+"${recordings[@]}"} && ! larger 300000k ${files[@]+"${files[@]}"} &&
        ! larger 75000k ${packed[@]+"${packed[@]}"} || return
    command_options+=("$quick")
}

larger() { # SIZE FILES
    [ $# -gt 1 ] && [ -n "$(find -L "${@:2}" -size "+$1" -print -quit)" ]
}

# What the user wants java to be told, above all more heap, is one file of the configuration folder: auger.options.
user_options() {
    local file said
    user_options=()
    case $OSTYPE in
        darwin*) file="$HOME/Library/Application Support/Auger/auger.options" ;;
        *) file=${XDG_CONFIG_HOME:-${HOME:-}/.config}/auger/auger.options ;;
    esac
    [ -s "$file" ] || return
    # Whoever starts the window by a click would never see why java refuses.
    if said=$("$java" "@$file" -version 2>&1); then
        user_options=("@$file" "-Dauger.options=$file")
    else
        while [[ ${said%%$'\n'*} = *'Picked up '* && $said = *$'\n'* ]]; do said=${said#*$'\n'}; done
        said=${said%%$'\n'*}
        printf 'auger: %s is not used: %s\n' "$file" "$said" >&2
        user_options=("-Dauger.options=$file" "-Dauger.options.refused=$said")
    fi
}

# In a locale of ASCII (C, or one that is not installed) java cannot open files with other names.
e_acute=$'\xc3\xa9'
if [ ${#e_acute} -ne 1 ] && [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then
    case ${LC_ALL:-}${LANG:-C} in
        C | POSIX) export LC_CTYPE=C.UTF-8 ;;
        *) export LC_ALL=C.UTF-8 ;; # java takes all categories or none
    esac
fi
