package io.drumtower.intake.sheet;

import io.drumtower.intake.format.NotReadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The first visible sheet of an XLSX file. No formula is evaluated and no link is followed. */
final class Workbook implements Rows {

    static {
        ZipSecureFile.setMinInflateRatio(
                0.005); // its own guard stops harmless files; the scan before it has the limits
        ZipSecureFile.setMaxEntrySize(100L << 20);
    }

    private final Path file;
    private final WorkbookParts parts;
    private Merged merged = new Merged();

    private Workbook(Path file, WorkbookParts parts) {
        this.file = file;
        this.parts = parts;
    }

    static Workbook open(Path file) throws IOException, NotReadable {
        PackageScan.check(file);
        var parts = new WorkbookParts();
        reading(file, (pkg, reader) -> parse(reader.getWorkbookData(), parts));
        if (parts.visible() == null) {
            throw new NotReadable("no visible sheet");
        }
        return new Workbook(file, parts);
    }

    @Override
    public String sheet() {
        return parts.name();
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public Merged merged() {
        return merged;
    }

    @Override
    public void read(Each each) throws NotReadable {
        var found = new Merged();
        try {
            reading(file, (pkg, reader) -> {
                var cells = new CellValues(
                        new ReadOnlySharedStringsTable(pkg, false), reader.getStylesTable(), parts.from1904());
                parse(reader.getSheet(String.valueOf(parts.visible())), new SheetHandler(cells, each, found));
            });
            merged = found;
        } catch (IOException e) {
            throw new NotReadable("not a workbook", e);
        }
    }

    private interface Reading {

        void read(OPCPackage pkg, XSSFReader reader)
                throws IOException, SAXException, OpenXML4JException, ParserConfigurationException;
    }

    private static void reading(Path file, Reading what) throws IOException, NotReadable {
        try (var pkg = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            what.read(pkg, new XSSFReader(pkg));
        } catch (StopReading stop) {
            throw stop.why();
        } catch (SAXException e) {
            throw new NotReadable("not well-formed XML", e);
        } catch (IOException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
            throw new NotReadable("not a workbook", e); // POI says so in many ways
        }
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setContentHandler(handler);
        try (xml) {
            reader.parse(new InputSource(xml));
        }
    }

    /** Carries the reason through the parser. */
    static final class StopReading extends SAXException {

        private static final long serialVersionUID = 1L;

        /** @param why a {@link NotReadable}, or the failure of who was given a row */
        StopReading(Exception why) {
            super(why);
        }

        NotReadable why() {
            if (getException() instanceof RuntimeException failure) {
                throw failure;
            }
            return (NotReadable) getException();
        }
    }
}
