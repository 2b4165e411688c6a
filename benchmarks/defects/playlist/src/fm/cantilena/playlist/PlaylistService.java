package fm.cantilena.playlist;

import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;

/** Mixes playlists and adds up how long they are. */
public final class PlaylistService {
    private final Random random = new Random(11);
    private long played;

    public static void main(String[] args) throws InterruptedException {
        PlaylistService service = new PlaylistService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            List<Song> songs = service.mix(3_000);
            service.played += service.fades(songs) + service.spectrum(songs.size());
            Thread.sleep(12);
        }
    }

    private List<Song> mix(int count) {
        List<Song> songs = new LinkedList<>();
        for (int i = 0; i < count; i++) {
            songs.add(new Song("song " + i, 120 + random.nextInt(240)));
        }
        Collections.shuffle(songs, random);
        return songs;
    }

    private long fades(List<Song> songs) {
        long sum = 0;
        for (int i = 1; i < songs.size(); i++) {
            sum += Math.abs(songs.get(i).seconds() - songs.get(i - 1).seconds());
        }
        return sum;
    }

    private long spectrum(int bands) {
        double energy = 0;
        for (int band = 0; band < bands; band++) {
            for (int t = 0; t < 60; t++) {
                energy += Math.cos(band * t * 0.01);
            }
        }
        return (long) energy;
    }

    private record Song(String title, int seconds) {}
}
