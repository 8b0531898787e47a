package winnow.cli;

/** How records are printed. */
enum OutputFormat {
    table,
    json,
    csv
}
