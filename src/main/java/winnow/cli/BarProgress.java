package winnow.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import winnow.job.Progress;

/** A bar a step with rate, time left and failures, for a person at a terminal. */
final class BarProgress implements Progress {

    private ProgressBar bar;
    private long failures;

    @Override
    public void step(String name, long expected) {
        end();
        failures = 0;
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(expected)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setMaxRenderedLength(100)
                .showSpeed()
                .build();
    }

    @Override
    public void done(long items, long failed) {
        failures += failed;
        bar.stepBy(items);
        if (failures > 0) {
            bar.setExtraMessage(failures + " failed");
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
