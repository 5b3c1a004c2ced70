package dk.gevinstspor.print;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import org.jspecify.annotations.Nullable;

/** The pictures of the operator's folder, for layouts that name one; asked for nothing else, it knows nothing. */
final class Pictures implements RepositoryService {

    private final Map<String, byte[]> files;

    Pictures(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
    }

    Set<String> names() {
        return files.keySet();
    }

    @Override
    public @Nullable Resource getResource(String name) {
        return getResource(name, InputStreamResource.class);
    }

    @Override
    public <K extends Resource> @Nullable K getResource(String name, Class<K> type) {
        byte[] file = files.get(name);
        if (file == null || type != InputStreamResource.class) {
            return null;
        }
        InputStreamResource picture = new InputStreamResource();
        picture.setInputStream(new ByteArrayInputStream(file));
        return type.cast(picture);
    }

    @Override
    public void saveResource(String name, Resource resource) {
        throw new UnsupportedOperationException("pictures are only read");
    }
}
