package dev.auger.importers.source.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit is told of the machine: no environment, no settings of the user or the system, and a resolution of time stamps, so
 * that it neither runs git to find settings nor writes into the repository to measure its disk.
 */
final class Isolation extends SystemReader.Delegate {

    private static final long RESOLUTION_SECONDS = 2;

    /** Settings that are empty and stay so. */
    private static final class NoSettings extends FileBasedConfig {

        NoSettings(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // Nothing is kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(RESOLUTION_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }

    private Isolation() {
        super(SystemReader.getInstance());
    }

    /** Makes it what JGit sees, from now on in this process. */
    static synchronized void begin() {
        if (!(SystemReader.getInstance() instanceof Isolation)) {
            SystemReader.setInstance(new Isolation());
        }
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public StoredConfig getUserConfig() {
        return new NoSettings(null, FS.DETECTED);
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new NoSettings(null, FS.DETECTED);
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new NoSettings(null, FS.DETECTED);
    }
}
