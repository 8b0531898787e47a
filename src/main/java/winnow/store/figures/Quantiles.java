package winnow.store.figures;

/** Values that really occur, so that a share of the measured values is no greater: all of them, whole numbers. */
public record Quantiles(long least, long quarter, long median, long threeQuarters, long ninetyFive, long greatest) {}
