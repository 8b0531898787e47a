package winnow.testing;

import java.util.SplittableRandom;

/** Random counts as readers make them; the same seed gives the same. */
final class Dice {

    private static final double LARGE = 60;

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double uniform(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    double normal() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** A count with this mean whose spread exceeds that of pure chance, as interest comes in waves. */
    long count(double mean) {
        return poisson(mean * gamma(4) / 4);
    }

    private long poisson(double mean) {
        if (mean > LARGE) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang, doi:10.1145/358407.358414, for a shape of one or more. */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
