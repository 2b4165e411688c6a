package kr.cine.subtitles;

import java.util.List;

/** Who say what and when. */
record Cue(int from, int to, List<String> speakers, String line) {}
