package winnow.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "winnow "
                    + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                            .orElse("(unpacked)") + " on Java " + Runtime.version()
        };
    }
}
