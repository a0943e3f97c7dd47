package io.drumtower.intake.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook's own part says: which sheet is the first that one sees, and from which year its days count. */
final class WorkbookParts extends DefaultHandler {

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");
    private static final Set<String> TRUE = Set.of("1", "true");

    private @Nullable String visible;
    private String name = "";
    private boolean from1904;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("workbookPr")) {
            from1904 = TRUE.contains(String.valueOf(attributes.getValue("date1904")));
        }
        if (local.equals("sheet")
                && visible == null
                && !HIDDEN.contains(String.valueOf(attributes.getValue("state")))) {
            visible = relation(attributes);
            name = String.valueOf(attributes.getValue("name"));
        }
    }

    /** Its namespace differs between the editions of the format. */
    private static @Nullable String relation(Attributes attributes) {
        for (var i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    /** The relation of the first visible sheet; null when there is none. */
    @Nullable String visible() {
        return visible;
    }

    String name() {
        return name;
    }

    boolean from1904() {
        return from1904;
    }
}
