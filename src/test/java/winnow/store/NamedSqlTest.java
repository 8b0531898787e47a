package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void replaces_names_and_leaves_quotes_comments_and_casts_alone() {
        NamedSql sql = NamedSql.of("""
                select ':a', "b:b", x::text, '12:30''s :a' -- not :a
                /* nor :a
                   here */ from t where y > :a and z = :b and w < :a""", Map.of("a", 1, "b", "two"));

        assertThat(sql).isEqualTo(new NamedSql("""
                select ':a', "b:b", x::text, '12:30''s :a' -- not :a
                /* nor :a
                   here */ from t where y > ? and z = ? and w < ?""", List.of(1, "two", 1)));
    }

    @Test
    void refuses_a_name_without_value_and_a_question_mark() {
        assertThatThrownBy(() -> NamedSql.of("select :a", Map.of())).hasMessageContaining(":a");
        assertThatThrownBy(() -> NamedSql.of("select j ? 'k'", Map.of())).hasMessageContaining("function");
    }
}
