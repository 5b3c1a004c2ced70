package dk.gevinstspor.document.pdf;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** One drawing operator of a page; its path goes to the rules. */
final class PathOperator extends OperatorProcessor {

    private static final List<String> NAMES =
            List.of("m", "l", "c", "v", "y", "re", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private final String name;
    private final Rules rules;

    private PathOperator(PDFStreamEngine engine, String name, Rules rules) {
        super(engine);
        this.name = name;
        this.rules = rules;
    }

    static List<OperatorProcessor> all(PDFStreamEngine engine, Rules rules) {
        return NAMES.stream()
                .<OperatorProcessor>map(name -> new PathOperator(engine, name, rules))
                .toList();
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        for (int index = 0; index < numbers.length; index++) {
            if (!(operands.get(index) instanceof COSNumber number)) {
                return;
            }
            numbers[index] = number.floatValue();
        }
        switch (name) {
            case "m" -> at(numbers, rules::move);
            case "l" -> at(numbers, rules::line);
            case "c", "v", "y" -> at(numbers, rules::move);
            case "re" -> rectangle(numbers);
            case "h" -> rules.close();
            case "n" -> rules.forget();
            default -> rules.paint(!name.toLowerCase(Locale.ROOT).startsWith("s"));
        }
    }

    private void at(float[] numbers, Consumer<Point2D.Float> step) {
        if (numbers.length >= 2) {
            step.accept(point(numbers[numbers.length - 2], numbers[numbers.length - 1]));
        }
    }

    private void rectangle(float[] numbers) {
        if (numbers.length == 4) {
            rules.rectangle(point(numbers[0], numbers[1]), point(numbers[0] + numbers[2], numbers[1] + numbers[3]));
        }
    }

    private Point2D.Float point(float x, float y) {
        return getContext().getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    }

    @Override
    public String getName() {
        return name;
    }
}
