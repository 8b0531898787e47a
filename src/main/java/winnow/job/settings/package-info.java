/**
 * Every key of the configuration as one typed record. The packaged defaults, the operator's file, environment
 * variables and {@code --set} come in; checked settings or one line that says what is wrong go out. It opens
 * nothing and asks no network. {@code SettingsLoaderTest} shows the order of precedence and every default.
 */
package winnow.job.settings;
