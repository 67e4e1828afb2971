package io.seatledger.standalone.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of an XLSX file, read as the archive of XML documents that it is. */
record WorkbookForTests(Map<String, byte[]> parts) {

    /** By the archive's directory, as spreadsheets do: an archive without one is no workbook. */
    static WorkbookForTests read(byte[] bytes) {
        Map<String, byte[]> parts = new TreeMap<>();
        try {
            Path file = Files.write(Files.createTempFile("export", ".xlsx"), bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkbookForTests(parts);
    }

    /** The rows of the first sheet, its header among them; an empty cell is an empty text. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        NodeList found = sheet(1).getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            rows.add(cells(
                    (Element) found.item(i), rows.isEmpty() ? 0 : rows.get(0).size()));
        }
        return rows;
    }

    Document sheet(int number) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get("xl/worksheets/sheet" + number + ".xml")));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> cells(Element row, int columns) {
        List<String> cells = new ArrayList<>();
        NodeList found = row.getElementsByTagName("c");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            int column = column(cell.getAttribute("r"));
            cells.addAll(Collections.nCopies(Math.max(0, column - cells.size()), ""));
            cells.add(
                    cell.getAttribute("t").equals("b")
                            ? Boolean.toString(cell.getTextContent().equals("1"))
                            : cell.getTextContent());
        }
        cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
        return cells;
    }

    private static int column(String reference) {
        int column = 0;
        for (char c : reference.replaceAll("[0-9]", "").toCharArray()) {
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }
}
