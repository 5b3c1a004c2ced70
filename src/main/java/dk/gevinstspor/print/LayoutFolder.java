package dk.gevinstspor.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator's folder holds, read once: layouts by name and pictures by file name. Links out of it and folders in it are passed
 * over, so that nothing is ever read but its own files.
 */
record LayoutFolder(SortedMap<String, byte[]> layouts, Map<String, byte[]> pictures) {

    private static final Logger LOG = LoggerFactory.getLogger(LayoutFolder.class);
    private static final Pattern LAYOUT = Pattern.compile("[A-Za-z0-9-]{1,60}\\.jrxml");
    private static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.(?:png|jpe?g|gif)");
    private static final long LARGEST = 2L * 1024 * 1024;
    private static final int MOST = 200;

    /** @param folder empty for none; one that cannot be read is said in the log */
    static LayoutFolder of(String folder) {
        LayoutFolder found = new LayoutFolder(new TreeMap<>(), new TreeMap<>());
        if (folder.isEmpty()) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder))) {
            for (Path file : files) {
                if (found.layouts.size() + found.pictures.size() < MOST) {
                    found.take(file);
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.error("The folder of layouts {} cannot be read; the shipped layouts are used", folder, e);
        }
        return found;
    }

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            LOG.warn("{} in the folder of layouts is passed over: a link, a folder or too large", name);
        } else if (LAYOUT.matcher(name).matches()) {
            layouts.put(name.substring(0, name.length() - ShippedLayouts.SUFFIX.length()), Files.readAllBytes(file));
        } else if (PICTURE.matcher(name).matches()) {
            byte[] picture = Files.readAllBytes(file);
            if (ImageIO.read(new ByteArrayInputStream(picture)) == null) {
                LOG.warn("{} in the folder of layouts is passed over: not a picture", name);
            } else {
                pictures.put(name, picture);
            }
        }
    }
}
