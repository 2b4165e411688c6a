package kr.cine.subtitles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Subtitles films, scene by scene. */
public final class SubtitleService {
    public static void main(String[] args) throws Exception {
        Writer writer = new Writer(new Words());
        Script script = new Script();
        Deque<String> scenes = new ArrayDeque<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        while (System.nanoTime() < end) {
            for (int i = 0; i < 12; i++) {
                scenes.addLast(writer.write(script.scene()));
                if (scenes.size() > 200) {
                    scenes.removeFirst();
                }
            }
            Thread.sleep(8);
        }
        System.out.println(scenes.size());
    }
}
