package winnow.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import winnow.audit.AuditRules;
import winnow.audit.Rule;
import winnow.audit.Threshold;
import winnow.model.Severity;

/**
 * {@code docs/audit-rules.md}, the catalogue, the report, the queries and {@code config/application.yml} say the same: no
 * rule and no threshold is missing from any of them.
 */
class AuditRulesPageTest {

    private static final Path PAGE = Path.of("docs/audit-rules.md");
    private static final Path QUERIES = Path.of("src/main/resources/winnow/audit");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][a-z0-9_]*)");
    private static final Pattern KEY = Pattern.compile("winnow\\.audit\\.([a-z0-9.-]*[a-z0-9])");

    /** Workings that are walked, with what they turn on, and the queries for the articles that are walked through. */
    private static final Map<String, List<String>> WALKED = Map.of(
            "counter_now", List.of(),
            "counter_step", List.of("window", "m08_at_least"),
            "counter_step_beside", List.of("window"),
            "counter_moves", List.of("window"),
            "counter_silent", List.of("window"));

    private static final List<String> WALKS = List.of("walked", "walked_beside");

    private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        List<String> section = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                section = new ArrayList<>();
                SECTIONS.put(line.substring(4), section);
            } else if (line.startsWith("## ")) {
                section = new ArrayList<>();
            }
            section.add(line);
        }
    }

    @Test
    void every_rule_has_its_section_in_the_order_in_which_rules_are_applied() {
        assertThat(SECTIONS.keySet())
                .containsExactlyElementsOf(AuditRules.all().stream()
                        .map(AuditRulesPageTest::heading)
                        .toList());
    }

    @Test
    void every_section_says_what_the_catalogue_and_the_report_say() {
        for (Rule rule : AuditRules.all()) {
            RuleNotes.Note note = RuleNotes.of(rule.id());
            List<String> facts = new ArrayList<>(List.of(
                    "- Definition: " + note.definition(),
                    "- Out of: " + note.denominator(),
                    "- Severity: " + severities(rule),
                    "- Who can mend it: " + RuleNotes.names(rule)));
            rule.thresholds()
                    .forEach(t -> facts.add("- Threshold `winnow.audit." + t.key() + "`, as shipped `" + t.standard()
                            + "`: " + t.meaning()));
            assertThat(bullets(rule, line -> !line.startsWith("- Example: ")))
                    .as(rule.id())
                    .isEqualTo(facts);
            assertThat(bullets(rule, line -> line.startsWith("- Example: ")))
                    .as("examples of " + rule.id())
                    .isNotEmpty();
        }
    }

    @Test
    void the_page_names_no_key_that_there_is_not() throws IOException {
        List<String> keys = AuditRules.thresholds().stream().map(Threshold::key).toList();
        assertThat(KEY.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                .allMatch(keys::contains);
    }

    @Test
    void every_rule_has_a_query_and_every_query_belongs_to_a_rule() throws IOException {
        List<String> expected = Stream.concat(
                        WALKS.stream(),
                        AuditRules.all().stream()
                                .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.workings().stream()))
                                .filter(name -> !WALKED.containsKey(name))
                                .distinct())
                .map(name -> name + ".sql")
                .toList();
        try (Stream<Path> files = Files.list(QUERIES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** A working that several rules share may turn on a number that matters to only one of them. */
    @Test
    void a_rule_names_exactly_the_thresholds_that_its_queries_turn_on() throws IOException {
        for (Rule rule : AuditRules.all()) {
            List<String> own = parameters(rule.id());
            List<String> shared = new ArrayList<>();
            for (String working : rule.workings()) {
                shared.addAll(parameters(working));
            }
            List<String> named = rule.thresholds().stream()
                    .map(t -> t.key().replaceAll("[.-]", "_"))
                    .toList();
            assertThat(named).as(rule.id()).containsAll(own);
            assertThat(Stream.concat(own.stream(), shared.stream()).distinct())
                    .as(rule.id())
                    .containsAll(named);
        }
    }

    @Test
    void the_configuration_s_comments_state_the_defaults_that_it_sets() throws IOException {
        String audit = Files.readString(Path.of("config/application.yml"))
                .replaceFirst("(?s).*\\n  audit:\\n", "")
                .replaceFirst("(?s)\\n  [a-z].*", "");
        List<String> stated = new ArrayList<>();
        Pattern.compile("Defaults?: (.*)\\.\\n")
                .matcher(audit.replaceAll("\\n *# ", " "))
                .results()
                .forEach(found -> stated.addAll(List.of(found.group(1).split(", "))));
        List<String> set = audit.lines()
                .filter(line -> line.matches(" +[a-z0-9-]+: \\S+"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .toList();
        assertThat(stated).isEqualTo(set);
    }

    private static List<String> bullets(Rule rule, Predicate<String> which) {
        return SECTIONS.getOrDefault(heading(rule), List.of()).stream()
                .filter(line -> line.startsWith("- "))
                .filter(which)
                .toList();
    }

    private static String heading(Rule rule) {
        return rule.id() + " " + RuleNotes.of(rule.id()).title();
    }

    private static String severities(Rule rule) {
        String others = rule.otherSeverities().stream()
                .sorted(Comparator.reverseOrder())
                .map(Severity::slug)
                .collect(Collectors.joining(" or "));
        return rule.severity().slug() + (others.isEmpty() ? "" : ", or " + others);
    }

    private static List<String> parameters(String query) throws IOException {
        if (WALKED.containsKey(query)) {
            return WALKED.get(query);
        }
        String sql = Files.readString(QUERIES.resolve(query + ".sql")).replaceAll("--[^\\n]*", "");
        return PARAMETER
                .matcher(sql.replaceAll("'(?:[^']|'')*'", ""))
                .results()
                .map(found -> found.group(1).replace("window_start", "window"))
                .filter(name -> !name.equals("now"))
                .distinct()
                .toList();
    }
}
