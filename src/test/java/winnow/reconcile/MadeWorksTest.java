package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Verdict;

/** Made-up works by the hundred, each in the page's words and in a careless registry's: form makes no difference. */
class MadeWorksTest {

    private static final int WORKS = 400;

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    private Article article(MadeWork onPage, MadeWork inRegistry) {
        JudgedPage pair = new JudgedPage();
        onPage.onPage(pair);
        inRegistry.inRegistry(pair);
        return pair.article(reconciler);
    }

    @Test
    void a_careless_registry_that_is_right_differs_in_nothing() {
        for (long seed = 0; seed < WORKS; seed++) {
            Article article = article(new MadeWork(seed), new MadeWork(seed));
            assertThat(differing(article))
                    .as("seed %d, %s", seed, article.ledger())
                    .isEmpty();
        }
    }

    @Test
    void one_thing_changed_is_found_and_named_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < WORKS; seed++) {
            for (Change change : Change.values()) {
                MadeWork changed = new MadeWork(seed);
                String named = change.of(changed);
                Article article = article(new MadeWork(seed), changed);
                Map<Field, String> differing = differing(article);
                FieldVerdict row = article.ledger().get(change.field.ordinal());
                boolean silent = row.crossrefValue().isEmpty() || isBeyondPrecision(row);
                boolean right = silent
                        ? differing.isEmpty()
                        : differing.keySet().equals(Collections.singleton(change.field))
                                && differing.get(change.field).contains(named);
                if (!right) {
                    wrong.add("seed " + seed + ", " + change + " '" + named + "': " + differing + " " + row);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A day changed in a record that gives the month only is no difference. */
    private static boolean isBeyondPrecision(FieldVerdict row) {
        boolean dated = row.field() == Field.PUBLISHED_ONLINE || row.field() == Field.ISSUE_DATE;
        return dated && row.crossrefValue().orElse("").length() < (row.field() == Field.ISSUE_DATE ? 7 : 10)
                || row.field() == Field.PAGES && !row.crossrefValue().orElse("").matches(".*\\d\\s*[-–]\\s*\\d.*");
    }

    private enum Change {
        WORD_REPLACED(Field.TITLE) {
            @Override
            String of(MadeWork work) {
                String word = work.otherWord();
                work.title.set(work.any(work.title.size()), word);
                return "";
            }
        },
        WORD_LOST(Field.TITLE) {
            @Override
            String of(MadeWork work) {
                work.title.remove(work.any(work.title.size()));
                return "";
            }
        },
        WORDS_SWAPPED(Field.TITLE) {
            @Override
            String of(MadeWork work) {
                Collections.swap(work.title, 0, work.title.size() - 1);
                return "";
            }
        },
        PERSON_REPLACED(Field.AUTHORS) {
            @Override
            String of(MadeWork work) {
                int at = work.any(work.authors.size());
                work.authors.set(
                        at, new String[] {MadeWork.stranger(), work.authors.get(at)[1]});
                return "position " + (at + 1);
            }
        },
        GIVEN_NAME_REPLACED(Field.AUTHORS) {
            @Override
            String of(MadeWork work) {
                int at = work.any(work.authors.size());
                work.authors.set(at, new String[] {work.authors.get(at)[0], "Quirin"});
                return "position " + (at + 1);
            }
        },
        PERSON_LOST(Field.AUTHORS) {
            @Override
            String of(MadeWork work) {
                String[] lost = work.authors.remove(work.any(work.authors.size()));
                return lost[0].replace('‑', '-');
            }
        },
        PERSON_ADDED(Field.AUTHORS) {
            @Override
            String of(MadeWork work) {
                work.authors.add(work.any(work.authors.size() + 1), new String[] {MadeWork.stranger(), "Quirin"});
                return "";
            }
        },
        ORDER(Field.AUTHORS) {
            @Override
            String of(MadeWork work) {
                int at = work.any(work.authors.size() - 1);
                Collections.swap(work.authors, at, at + 1);
                return "order";
            }
        },
        VOLUME(Field.VOLUME) {
            @Override
            String of(MadeWork work) {
                return work.volume = Integer.toString(Integer.parseInt(work.volume) + 1 + work.any(5));
            }
        },
        ISSUE(Field.ISSUE) {
            @Override
            String of(MadeWork work) {
                return work.issue = Integer.toString(Integer.parseInt(work.issue) + 1 + work.any(5));
            }
        },
        LAST_PAGE(Field.PAGES) {
            @Override
            String of(MadeWork work) {
                work.last += 1;
                return "";
            }
        },
        ONLINE_DAY(Field.PUBLISHED_ONLINE) {
            @Override
            String of(MadeWork work) {
                work.day += 1;
                return Integer.toString(work.day);
            }
        },
        COVER_MONTH(Field.ISSUE_DATE) {
            @Override
            String of(MadeWork work) {
                work.cover = work.cover % 12 + 1;
                return Integer.toString(work.cover);
            }
        };

        final Field field;

        Change(Field field) {
            this.field = field;
        }

        /** Changes the work and says what the detail has to name. */
        abstract String of(MadeWork work);
    }

    private static Map<Field, String> differing(Article article) {
        Map<Field, String> differing = new EnumMap<>(Field.class);
        for (FieldVerdict row : article.ledger()) {
            if (row.verdict() == Verdict.DIFFERS) {
                differing.put(row.field(), row.detail().orElse(""));
            }
        }
        return differing;
    }
}
