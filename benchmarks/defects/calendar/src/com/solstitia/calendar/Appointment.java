package com.solstitia.calendar;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** When, what and where. */
record Appointment(int day, int hour, String title) {
    static Appointment read(String document) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Element root = builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
        String title = root.getElementsByTagName("title").item(0).getTextContent();
        return new Appointment(Integer.parseInt(root.getAttribute("day")), Integer.parseInt(root.getAttribute("hour")), title);
    }
}
