package winnow.discover;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The site as addresses know it.
 *
 * @param base where its pages are asked for: the site itself or a mirror, without a closing slash
 * @param journals the journals' codes in lower case; any code is taken when there are none
 */
public record Site(URI base, Set<String> journals) {

    /** The registrant's prefix of all its DOIs. */
    public static final String PREFIX = "10.3892";

    private static final String PUBLIC_HOST = "spandidos-publications.com";

    /** Copies the codes and takes off a closing slash. */
    public Site {
        base = URI.create(base.toString().replaceFirst("/+$", ""));
        journals = Set.copyOf(journals);
    }

    /** The site with these journals. */
    public static Site of(URI base, Collection<String> journals) {
        Set<String> codes = new TreeSet<>();
        journals.forEach(code -> codes.add(code.toLowerCase(Locale.ROOT)));
        return new Site(base, codes);
    }

    /** An address on the site, its canonical one. */
    String address(String path) {
        return base + "/" + path;
    }

    /** Whether an authority, {@code host} or {@code host:port}, is the site's own or its mirror's. */
    boolean isHost(String authority) {
        String given = bare(authority);
        return given.equals(PUBLIC_HOST) || given.equals(bare(base.getAuthority()));
    }

    boolean isJournal(String code) {
        return journals.isEmpty() ? code.matches("[a-z]{2,6}") : journals.contains(code);
    }

    /** Why a text is no code of a journal, one line that says which was meant; empty where it is one. */
    public Optional<String> unknownJournal(String code) {
        if (isJournal(code)) {
            return Optional.empty();
        }
        String hint = nearestJournal(code)
                .map(near -> "did you mean " + near + "?")
                .orElse("known are " + String.join(", ", new TreeSet<>(journals)));
        return Optional.of("there is no journal \"" + code + "\"; " + hint);
    }

    /** The journal's code that looks most like this one. */
    Optional<String> nearestJournal(String code) {
        return journals.stream()
                .filter(known -> known.length() > 1 && distance(known, code) <= 1)
                .findFirst();
    }

    private static String bare(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceFirst(":(?:80|443)$", "");
    }

    /** Letters to be changed, added or taken away, transposed neighbours counting once. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
