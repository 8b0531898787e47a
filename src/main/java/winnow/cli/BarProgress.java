package winnow.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import winnow.job.Progress;

/** A bar a step with rate, time left and counts by outcome, for a person at a terminal. */
final class BarProgress implements Progress {

    private static final int WIDTH = 110;

    private ProgressBar bar;
    private Tally tally = new Tally();

    @Override
    public synchronized void step(String name, long expected) {
        end();
        tally = new Tally();
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(expected)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setMaxRenderedLength(WIDTH)
                .showSpeed()
                .build();
    }

    @Override
    public synchronized void done(String outcome, long items) {
        tally.add(outcome, items);
        if (bar != null) {
            bar.setExtraMessage(" " + tally);
            bar.stepBy(items);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
