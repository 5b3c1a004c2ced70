package dk.gevinstspor.lifecycle;

import dk.gevinstspor.webui.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the models as they are deployed; what they say is no secret to anybody who is logged in. */
@Controller
class DiagramController {

    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Engine engine;

    DiagramController(Engine engine) {
        this.engine = engine;
    }

    @GetMapping("/diagrammer/{process}.bpmn")
    ResponseEntity<String> diagram(@PathVariable String process) {
        return Stream.of(BusinessProcess.values())
                .filter(known -> known.id().equals(process))
                .findFirst()
                .flatMap(engine::diagram)
                .map(xml -> ResponseEntity.ok()
                        .contentType(XML)
                        .cacheControl(A_WHILE)
                        .body(xml))
                .orElseThrow(() -> new NotFound("diagram " + process));
    }
}
