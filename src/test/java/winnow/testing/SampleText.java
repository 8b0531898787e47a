package winnow.testing;

import java.util.Random;

/** Prose without meaning, written for the samples: the same seed always gives the same words. */
final class SampleText {

    private static final String[] WORDS = {
        "cells",
        "of",
        "the",
        "sample",
        "were",
        "counted",
        "after",
        "treatment",
        "with",
        "a",
        "made-up",
        "compound",
        "and",
        "expression",
        "in",
        "tissue",
        "was",
        "compared",
        "between",
        "groups",
        "β-actin",
        "served",
        "as",
        "reference",
        "growth",
        "slowed",
        "p<0.05",
        "signal",
        "pathway",
        "model",
        "healthy",
        "controls",
        "did",
        "not",
        "differ",
        "ratio",
        "1:2",
        "dose",
        "response",
        "IL‑6",
        "level",
        "rose",
        "then",
        "fell"
    };
    private static final String[] SUBJECTS = {"miR-944", "β-catenin", "IL‑6", "HIF-1α", "long non-coding RNA", "p53"};
    private static final String[] VERBS = {"inhibits", "promotes", "regulates", "predicts", "is associated with"};
    private static final String[] OBJECTS = {
        "migration of colorectal cancer cells", "apoptosis in osteosarcoma", "survival in gastric carcinoma",
        "ischemic tolerance in rats", "wound healing", "resistance to cisplatin"
    };

    private SampleText() {}

    static String paragraph(Object seed, int words) {
        Random random = new Random(seed.hashCode());
        StringBuilder text = new StringBuilder(words * 7);
        int left = 0;
        for (int i = 0; i < words; i++) {
            boolean first = left-- == 0 || i == 0;
            String word = WORDS[random.nextInt(WORDS.length)];
            text.append(first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            if (first) {
                left = 8 + random.nextInt(12);
            }
            text.append(left == 0 || i == words - 1 ? ". " : " ");
        }
        return text.toString().strip();
    }

    static String title(int n) {
        String base = SUBJECTS[Math.floorMod(n, SUBJECTS.length)] + " " + VERBS[Math.floorMod(n / 6, VERBS.length)]
                + " " + OBJECTS[Math.floorMod(n / 30, OBJECTS.length)] + ", sample " + n;
        return n % 10 == 9 ? base + " (Review)" : base;
    }
}
