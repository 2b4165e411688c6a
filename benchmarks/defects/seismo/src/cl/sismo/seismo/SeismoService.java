package cl.sismo.seismo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Records sixteen stations. */
public final class SeismoService {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("seismo");
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        List<Recorder> recorders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Recorder recorder = new Recorder(Files.createDirectory(folder.resolve("station-" + i)));
            recorders.add(recorder);
            clock.scheduleAtFixedRate(new Station(recorder, i), 60 + i, 60, TimeUnit.MILLISECONDS);
        }
        for (int second = 0; second < 25; second++) {
            Thread.sleep(1_000);
            int strongest = recorders.stream().mapToInt(Recorder::strongest).max().orElse(0);
            System.out.println("strongest " + strongest);
        }
        System.exit(0);
    }
}
