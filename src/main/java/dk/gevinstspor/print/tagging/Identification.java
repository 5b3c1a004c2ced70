package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Calls a document PDF/UA-1 in its metadata, with the description of that property that PDF/A-1 asks for. */
final class Identification {

    private static final String ACCESSIBLE = """
              <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
              <rdf:Description rdf:about=""
                  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas>
                  <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                      <pdfaSchema:property>
                        <rdf:Seq>
                          <rdf:li rdf:parseType="Resource">
                            <pdfaProperty:name>part</pdfaProperty:name>
                            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                            <pdfaProperty:category>internal</pdfaProperty:category>
                            <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
                          </rdf:li>
                        </rdf:Seq>
                      </pdfaSchema:property>
                    </rdf:li>
                  </rdf:Bag>
                </pdfaExtension:schemas>
              </rdf:Description>
            """;
    private static final String END = "</rdf:RDF>";

    private Identification() {}

    /** @param metadata as JasperReports writes it */
    static byte[] addedTo(byte[] metadata) throws IOException {
        String packet = new String(metadata, StandardCharsets.UTF_8);
        int end = packet.indexOf(END);
        if (end < 0) {
            throw new IOException("no metadata to add to");
        }
        return (packet.substring(0, end) + ACCESSIBLE + packet.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
