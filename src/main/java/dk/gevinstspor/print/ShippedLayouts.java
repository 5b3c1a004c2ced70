package dk.gevinstspor.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The layouts that the program brings along, on the class path. */
final class ShippedLayouts {

    static final String SUFFIX = ".jrxml";

    private static final String FOLDER = "reports/";

    private ShippedLayouts() {}

    /** Without ending. */
    static Set<String> names() {
        try {
            Set<String> names = new TreeSet<>();
            for (Resource layout :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + SUFFIX)) {
                String file = String.valueOf(layout.getFilename());
                names.add(file.substring(0, file.length() - SUFFIX.length()));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the styles that layouts share. */
    static Set<String> styles() {
        Set<String> names = new TreeSet<>();
        try (InputStream styles = new ClassPathResource(FOLDER + "styles.jrtx").getInputStream()) {
            XMLStreamReader reader = LayoutWords.reader(styles);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("style")) {
                    names.add(reader.getAttributeValue(null, "name"));
                }
            }
            return names;
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("the styles of the layouts cannot be read", e);
        }
    }

    static byte[] read(String name) throws IOException {
        try (InputStream layout = new ClassPathResource(FOLDER + name + SUFFIX).getInputStream()) {
            return layout.readAllBytes();
        }
    }
}
