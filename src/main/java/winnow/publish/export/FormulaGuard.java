package winnow.publish.export;

/**
 * Keeps a spreadsheet from running text as a formula: a cell that begins with {@code = + - @} or a tab is led by an
 * apostrophe, which spreadsheets take to mean "text" (OWASP, CSV Injection).
 */
final class FormulaGuard {

    private FormulaGuard() {}

    static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
